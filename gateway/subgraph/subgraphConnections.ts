import { Pool } from 'undici';
import { AT_A_TIME } from './guard';

interface Own {
  readonly origin: string;
  readonly pool: Pool;
}

/**
 * The connections to each subgraph, its own even where one process hosts many: who hangs holds up nobody else. As many at
 * most as there are calls to it at a time; those that are idle end after a while.
 */
export class SubgraphConnections {
  private readonly own = new Map<string, Own>();

  /** The pool of a subgraph; when it has moved, calls that are under way end at the old one's. */
  poolFor(subgraph: string, origin: string): Pool {
    const found = this.own.get(subgraph);
    if (found?.origin === origin) return found.pool;
    found?.pool.close().catch(() => undefined);
    const pool = new Pool(origin, { connections: AT_A_TIME, keepAliveTimeout: 30_000 });
    this.own.set(subgraph, { origin, pool });
    return pool;
  }

  async close(): Promise<void> {
    await Promise.all([...this.own.values()].map(({ pool }) => pool.destroy()));
    this.own.clear();
  }
}
