import { StartError } from '../common/errors/startError';
import type { Logger } from '../common/log/logger';
import { openPool } from '../common/postgres/pool';
import type { Cleanup } from '../common/process/cleanup';

/** Number of the advisory lock of the hub that was started in a folder. */
const STARTED = 4_825_621;

/**
 * Refuses to start a second hub in one folder: each would publish its own addresses for the same bodies. PostgreSQL is
 * the arbiter, so that a hub which was killed holds nothing; one whose database was started anew holds nothing either.
 */
export async function refuseSecondHub(options: {
  url: string;
  folder: string;
  log: Logger;
  cleanup: Cleanup;
}): Promise<void> {
  const { url, log, cleanup } = options;
  const opening = openPool({ url, connections: 1, application: 'start', log }).then(async (pool) => {
    const connection = await pool.connect();
    connection.on('error', () => undefined);
    return { pool, connection };
  });
  // Also when the hub is stopped meanwhile: before the database, which would cut it off.
  cleanup.add(() =>
    opening.then(
      ({ pool, connection }) => {
        connection.release(true);
        return pool.end();
      },
      () => undefined,
    ),
  );
  const { connection } = await opening;
  const { rows } = await connection.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [
    STARTED,
  ]);
  if (rows[0]?.free === true) return;
  throw new StartError(
    `A hub already runs on the folder "${options.folder}".`,
    'Stop that one first, or set HUB_HOME to another folder.',
  );
}
