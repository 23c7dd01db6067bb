import { CallFailed } from './callFailed';
import type { HttpAnswer } from './httpCall';

interface SubgraphError {
  readonly message?: unknown;
  readonly path?: unknown;
  readonly extensions?: unknown;
}

/** What a subgraph answered; nothing below is certain to have the form that it should. */
export interface SubgraphAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly SubgraphError[];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What came is no GraphQL answer; one who is not ready yet says so by status 503. */
function noAnswer({ status, text }: HttpAnswer): CallFailed {
  const kind = status === 503 ? 'unreachable' : 'bad answer';
  return new CallFailed(kind, `HTTP status ${status}, no GraphQL answer: ${text.slice(0, 100)}`);
}

function parsed(came: HttpAnswer): unknown {
  try {
    return JSON.parse(came.text);
  } catch {
    throw noAnswer(came);
  }
}

/** Reads an answer; each reader gets objects of its own. Throws a CallFailed when it is no GraphQL answer. */
export function readAnswer(came: HttpAnswer): SubgraphAnswer {
  const value = parsed(came);
  const { data, errors } = isObject(value) ? value : {};
  const hasErrors = errors !== undefined && errors !== null;
  const isAnswer = hasErrors
    ? Array.isArray(errors) && errors.length > 0 && errors.every(isObject)
    : isObject(data);
  if (isAnswer && (isObject(data) || data === undefined || data === null)) return value as SubgraphAnswer;
  throw noAnswer(came);
}
