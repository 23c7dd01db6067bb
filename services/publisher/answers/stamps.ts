import DataLoader from 'dataloader';
import type { Pool } from 'pg';

/** Tells what state a body's store is in: as long as the stamp is the same, so is everything its subgraph can say. */
export type Stamps = (body: string) => Promise<string>;

/** Reads stamps from the database, those asked for at the same time in one query. */
export function databaseStamps(pool: Pool): Stamps {
  const loader = new DataLoader<string, string>(
    async (bodies) => {
      const parts = bodies.map((body) => `(select value from "publisher_${body}".stamp)`);
      const { rows } = await pool.query<string[]>({ text: `select ${parts.join(', ')}`, rowMode: 'array' });
      return bodies.map((_, index) => rows[0]?.[index] ?? '');
    },
    // Each request sees the state of its own moment.
    { cache: false, maxBatchSize: 200, batchScheduleFn: (run) => setImmediate(run) },
  );
  return (body) => loader.load(body);
}
