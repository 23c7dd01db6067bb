import { ComparisonContext } from '../../services/comparison/context';
import { EntityBatches } from '../subgraph/entityBatches';
import type { Failure } from '../subgraph/failure';

/** What the gateway remembers while it answers one operation. */
export interface RequestState {
  readonly failures: Failure[];
  /** The data of root fields, into which the gateway merges everything else: to find where an object stands. */
  readonly roots: object[];
  /** Tells the request apart in the log, here and at the publishers. */
  readonly requestId: string;
  /** What the comparison has worked out for this request. */
  readonly comparisons: ComparisonContext;
  /** The objects that it asks the directory for. */
  readonly batches: EntityBatches;
  /** When every call has to be over, as performance.now() counts. */
  readonly deadlineAt: number;
}

export function newRequestState({
  requestId,
  deadlineMs,
}: {
  readonly requestId: string;
  readonly deadlineMs: number;
}): RequestState {
  return {
    failures: [],
    roots: [],
    requestId,
    comparisons: new ComparisonContext(),
    batches: new EntityBatches(),
    deadlineAt: performance.now() + deadlineMs,
  };
}
