import type { FailureKind } from './failure';

/** A call that brought nothing that can be used. `detail` is for the log, never for a client. */
export class CallFailed extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly detail: string,
  ) {
    super(detail);
    this.name = 'CallFailed';
  }
}
