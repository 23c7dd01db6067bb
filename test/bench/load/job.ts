import type { Choice, OperationName } from '../operations/operations';

export const MODES = ['distinct', 'identical'] as const;
/** Whether every request has other arguments, or all have the same. */
export type Mode = (typeof MODES)[number];

/** One burst of load on one server: each connection sends its next request when the last one is answered. */
export interface Job {
  readonly url: string;
  readonly operations: readonly OperationName[];
  readonly choice: Choice;
  readonly mode: Mode;
  /** Index of the first request's arguments; the next ones follow. */
  readonly from: number;
  readonly connections: number;
  /** No request is sent after so many seconds. */
  readonly seconds: number;
  readonly mostRequests: number;
  /** What is not answered so many seconds later is given up. */
  readonly graceSeconds: number;
}

export interface JobResult {
  /** Milliseconds of each request that was answered without an error. */
  readonly latenciesMs: readonly number[];
  /** Requests that were answered with an error. */
  readonly failed: number;
  /** What the first of them said. */
  readonly failure: string | null;
  /** Requests that were given up. */
  readonly abandoned: number;
  /** From the first request to the last answer. */
  readonly elapsedMs: number;
}
