import { CallFailed } from './callFailed';
import type { HttpAnswer } from './httpCall';

/** What a subgraph answered. */
export interface SubgraphAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message?: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

/** Reads an answer; each reader gets objects of its own. Throws a CallFailed when it is no GraphQL answer. */
export function readAnswer({ status, text }: HttpAnswer): SubgraphAnswer {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CallFailed('bad answer', `HTTP status ${status}, no JSON: ${text.slice(0, 100)}`);
  }
  const answer = value as SubgraphAnswer | null;
  const hasData = typeof answer?.data === 'object' && answer.data !== null;
  const hasErrors = Array.isArray(answer?.errors) && answer.errors.length > 0;
  if (hasData || hasErrors) return answer;
  throw new CallFailed('bad answer', `HTTP status ${status}, neither data nor errors`);
}
