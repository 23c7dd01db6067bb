import type { Pool } from 'pg';
import type { ServiceContext } from '../process/runService';
import { openPool } from './pool';
import { openPrivateDatabase } from './privateDatabase';

/**
 * The database that a service works on: the one that DATABASE_URL names, else the hub's own.
 * Both the pool and a private server that nobody else uses are closed with the service.
 */
export async function openDatabase(context: ServiceContext, application: string): Promise<Pool> {
  const { settings, log, cleanup } = context;
  let url = settings.DATABASE_URL;
  if (url === undefined) {
    const database = await openPrivateDatabase(settings);
    cleanup.add(() => database.stop());
    url = database.url;
  }
  const pool = await openPool({ url, connections: settings.DATABASE_CONNECTIONS, application, log });
  cleanup.add(() => pool.end());
  return pool;
}
