import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { StartError } from '../../common/errors/startError';
import { openDatabase } from '../../common/postgres/database';
import type { ServiceContext } from '../../common/process/runService';
import { openStore } from './openStore';

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Opens the directory's store. Where the database is away and `canWait`, it is tried again until it is there; else that
 * is a StartError.
 */
export async function openWhenThere(
  context: ServiceContext,
  canWait: () => Promise<boolean>,
): Promise<{ store: DataSource; pool: Pool }> {
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    try {
      const pool = await openDatabase(context, 'directory');
      return { pool, store: await openStore(pool) };
    } catch (error) {
      if (!(error instanceof StartError) || !(await canWait())) throw error;
      context.log.error(
        { reason: error.message, pauseMs },
        'The database is away: only the last supergraph is served until it is back',
      );
      await wait(pauseMs, undefined, { ref: true });
    }
  }
}
