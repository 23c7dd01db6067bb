import { LRUCache } from 'lru-cache';
import type { Executor } from './gatewayTypes';

type Request = Parameters<Executor>[0];

/** An operation as it was last asked, with what is needed to plan it again. */
export type RecentOperation = Pick<
  Request,
  'request' | 'source' | 'document' | 'queryHash' | 'operationName' | 'operation' | 'logger' | 'cache'
>;

/** How many different operations are remembered, those asked last. */
const MOST = 200;

/** The longest text of an operation that is remembered, in characters. */
const LONGEST = 50_000;

/** The operations that clients asked last: they are planned against a new supergraph before it takes over. */
export class RecentOperations {
  private readonly operations = new LRUCache<string, RecentOperation>({ max: MOST });

  add(asked: Request): void {
    if (asked.source.length > LONGEST) return;
    const { request, source, document, queryHash, operationName, operation, logger, cache } = asked;
    const { query, operationName: name, variables } = request;
    this.operations.set(`${queryHash} ${operationName ?? ''}`, {
      request: { query, operationName: name, variables },
      source,
      document,
      queryHash,
      operationName,
      operation,
      logger,
      cache,
    });
  }

  /** The one asked last comes first. */
  list(): RecentOperation[] {
    return [...this.operations.values()];
  }
}
