import type { ErrorCode } from '../../services/common/errors/hubError';

/** How a call to a subgraph can fail. */
export type FailureKind = 'unreachable' | 'taken out' | 'timeout' | 'bad answer' | 'error';

/** A failed call, as the client is told of it: which subgraph, how, and for which objects. Never where it runs. */
export interface Failure {
  /** Name of the subgraph: a body's code, "directory" or "comparison". */
  readonly subgraph: string;
  readonly kind: FailureKind;
  /** Keys of the objects that it was asked for; empty for a root field. */
  readonly objects: readonly ObjectKey[];
  /** When what is shown in its place was fetched; undefined when nothing is. */
  readonly lastKnownAt?: Date;
}

/** What identifies an object of the graph. */
export interface ObjectKey {
  readonly typename: string;
  readonly field: 'id' | 'code';
  readonly value: string;
}

const CORE: ReadonlySet<string> = new Set(['directory', 'comparison']);

export function isPublisher(subgraph: string): boolean {
  return !CORE.has(subgraph);
}

/** The stable code of a failure. */
export function failureCode({ subgraph, kind, lastKnownAt }: Omit<Failure, 'objects'>): ErrorCode {
  const publisher = isPublisher(subgraph);
  if (lastKnownAt !== undefined) return 'PUBLISHER_LAST_KNOWN';
  switch (kind) {
    case 'unreachable':
    case 'taken out':
      return publisher ? 'PUBLISHER_UNREACHABLE' : 'SERVICE_UNREACHABLE';
    case 'timeout':
      return publisher ? 'PUBLISHER_TIMEOUT' : 'SERVICE_TIMEOUT';
    case 'bad answer':
      return publisher ? 'PUBLISHER_BAD_ANSWER' : 'SERVICE_BAD_ANSWER';
    case 'error':
      return 'PUBLISHER_ERROR';
  }
}

const WHAT: Readonly<Record<FailureKind, string>> = {
  unreachable: 'could not be reached',
  'taken out': 'was taken out of service, by itself or the hub’s operator',
  timeout: 'did not answer in time',
  'bad answer': 'answered something that cannot be used',
  error: 'answered with an error',
};

/** One sentence for the client. */
export function failureMessage({ subgraph, kind, lastKnownAt }: Omit<Failure, 'objects'>): string {
  if (lastKnownAt !== undefined) {
    return `The publisher "${subgraph}" ${WHAT[kind]}: what it said last is shown here.`;
  }
  return isPublisher(subgraph)
    ? `The publisher "${subgraph}" ${WHAT[kind]}: what it would have said is missing here.`
    : `The hub's ${subgraph} ${WHAT[kind]}: try again later.`;
}
