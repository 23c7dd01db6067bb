const LONGEST = 100;

/** What a client sent, in quotes, for an error message; cut when it is long, and never trusted to be text. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return `"${text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`}"`;
}
