import type { IncomingMessage } from 'node:http';
import DataLoader from 'dataloader';
import type { RequestHandler } from 'express';
import type { Pool } from 'pg';

/** Tells what state a body's store is in: as long as the stamp is the same, so is everything its subgraph can say. */
export type Stamps = (body: string) => Promise<string>;

/**
 * Reads stamps from the database: the number that the stamp counts, and the transaction that set it, which tells it from the
 * same number in a database that was restored. Those asked for at the same time take one query.
 */
export function databaseStamps(pool: Pool): Stamps {
  const loader = new DataLoader<string, string>(
    async (bodies) => {
      const parts = bodies.map((body) => `(select value || ' ' || xmin from "publisher_${body}".stamp)`);
      const { rows } = await pool.query<string[]>({ text: `select ${parts.join(', ')}`, rowMode: 'array' });
      return bodies.map((_, index) => rows[0]?.[index] ?? '');
    },
    // Each request sees the state of its own moment.
    { cache: false, maxBatchSize: 200, batchScheduleFn: (run) => setImmediate(run) },
  );
  return (body) => loader.load(body);
}

const ofRequests = new WeakMap<IncomingMessage, string>();

/** Looks up the stamp for each request, before anything is read for it. */
export function stampRequests(body: string, stamps: Stamps): RequestHandler {
  return async (request, _response, next) => {
    const stamp = await stamps(body).catch(() => '');
    if (stamp !== '') ofRequests.set(request, stamp);
    next();
  };
}

/** The stamp that was found for a request; undefined where the database cannot say. */
export const stampOf = (request: IncomingMessage): string | undefined => ofRequests.get(request);
