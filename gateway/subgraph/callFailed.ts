import type { FailureKind } from './failure';

/** A call that brought no GraphQL answer. `detail` is for the log, never for a client. */
export class CallFailed extends Error {
  constructor(
    readonly kind: Exclude<FailureKind, 'error'>,
    readonly detail: string,
  ) {
    super(detail);
    this.name = 'CallFailed';
  }
}
