import { LRUCache } from 'lru-cache';
import type { Operation } from '../planning/planWorker';

/** How many different operations are remembered, those asked last. */
const MOST = 200;

/** The longest text of an operation that is remembered, in characters. */
const LONGEST = 50_000;

/** The operations that clients asked last: they are planned against a new supergraph before it takes over. */
export class RecentOperations {
  private readonly operations = new LRUCache<string, Operation>({ max: MOST });

  add(operation: Operation): void {
    const { source, operationName = '' } = operation;
    if (source.length <= LONGEST) this.operations.set(`${operationName} ${source}`, operation);
  }

  /** The one asked last comes first. */
  list(): Operation[] {
    return [...this.operations.values()];
  }
}
