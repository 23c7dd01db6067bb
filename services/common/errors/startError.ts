/**
 * Something that keeps a service from starting and that the person who runs it can mend.
 * `message` says what is wrong and which one; `advice` says what to do.
 */
export class StartError extends Error {
  constructor(
    message: string,
    readonly advice: string,
  ) {
    super(message);
    this.name = 'StartError';
  }
}

/** What a person reads on the terminal: no stack for what can be mended, the stack for what cannot. */
export function startFailureText(error: unknown): string {
  if (error instanceof StartError) return `${error.message}\n${error.advice}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
