import type { Pool } from 'pg';
import { watchDatabase } from '../metrics/databaseMetrics';
import type { ServiceContext } from '../process/runService';
import { openPool } from './pool';
import { openPrivateDatabase } from './privateDatabase';

/**
 * The database that a service works on: the one that DATABASE_URL names, else the hub's own.
 * Both the pool and a private server that nobody else uses are closed with the service.
 */
export async function openDatabase(
  context: Omit<ServiceContext, 'metrics'> & Partial<Pick<ServiceContext, 'metrics'>>,
  application: string,
): Promise<Pool> {
  const { settings, log, cleanup, metrics } = context;
  let url = settings.DATABASE_URL;
  if (url === undefined) {
    const opening = openPrivateDatabase(settings, (text) => log.warn(text));
    // Also when the service is stopped while the database opens.
    cleanup.add(() =>
      opening.then(
        (database) => database.stop(),
        () => undefined,
      ),
    );
    url = (await opening).url;
  }
  const pool = await openPool({ url, connections: settings.DATABASE_CONNECTIONS, application, log });
  cleanup.add(() => pool.end());
  if (metrics) watchDatabase(metrics.registry, pool);
  return pool;
}
