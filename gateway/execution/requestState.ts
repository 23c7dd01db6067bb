import type { Failure } from '../subgraph/failure';

/** What the gateway remembers while it answers one operation. */
export interface RequestState {
  readonly failures: Failure[];
  /** The data of root fields, into which the gateway merges everything else: to find where an object stands. */
  readonly roots: object[];
  /** True when an operation is only planned: no subgraph is asked. */
  readonly planOnly: boolean;
}

export function newRequestState(planOnly = false): RequestState {
  return { failures: [], roots: [], planOnly };
}
