import type { Failure } from '../subgraph/failure';

/** What the gateway remembers while it answers one operation. */
export interface RequestState {
  readonly failures: Failure[];
  /** The data of root fields, into which the gateway merges everything else: to find where an object stands. */
  readonly roots: object[];
}

export function newRequestState(): RequestState {
  return { failures: [], roots: [] };
}
