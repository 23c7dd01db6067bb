import type { Settings } from '../common/config/settings';
import { createLogger } from '../common/log/logger';
import { databaseName, openPool } from '../common/postgres/pool';
import { openPrivateDatabase } from '../common/postgres/privateDatabase';
import type { Cleanup } from '../common/process/cleanup';
import { refuseSecondHub } from './onlyHub';

const HOW = {
  created: 'created',
  reopened: 'opened',
  adopted: 'was still running',
} as const;

/** Opens the database and answers its address. One that cannot be reached, or is another hub's, is a StartError. */
export async function openDatabase(
  settings: Settings,
  cleanup: Cleanup,
  say: (text: string) => void,
): Promise<string> {
  const { DATABASE_URL: url, HUB_HOME: folder } = settings;
  const log = createLogger('start', settings);
  if (url === undefined) {
    const opening = openPrivateDatabase(settings, say);
    // Also when the hub is stopped while the database opens.
    cleanup.add(() =>
      opening.then(
        (database) => database.stop(),
        () => undefined,
      ),
    );
    const database = await opening;
    // It is being stopped again otherwise.
    if (!cleanup.isRunning) await refuseSecondHub({ url: database.url, folder, log, cleanup });
    say(`  database: the hub's own PostgreSQL in "${folder}", ${HOW[database.how]}`);
    return database.url;
  }
  const pool = await openPool({ url, connections: 1, application: 'start', log });
  await pool.end();
  say(`  database: ${databaseName(url)}`);
  return url;
}
