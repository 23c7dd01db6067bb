import { Pool, types } from 'pg';
import { StartError } from '../errors/startError';
import type { Logger } from '../log/logger';

/** Where a connection address points, without user and password: for messages. */
function placeOf(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  const host = searchParams.get('host') ?? `${hostname}${port ? `:${port}` : ''}`;
  return `${host}, database "${pathname.slice(1)}"`;
}

const ADVICE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Start PostgreSQL there, or correct the host and port in DATABASE_URL.',
  ENOTFOUND: 'Correct the host in DATABASE_URL.',
  '28P01': 'Correct the user or password in DATABASE_URL.',
  '28000': 'Correct the user in DATABASE_URL, or allow it in pg_hba.conf.',
  '3D000': 'Create that database, or correct its name in DATABASE_URL.',
  '53300': 'The server has no free connections: raise its max_connections or lower DATABASE_CONNECTIONS.',
};

const DATE_TYPE = 1082;

/** A date stays the text that the database holds; a JavaScript Date would move it through a time zone. */
const typeParsers = {
  getTypeParser: (type: number, format?: 'text' | 'binary'): unknown =>
    type === DATE_TYPE ? (text: string) => text : types.getTypeParser(type, format),
} as typeof types;

/** Opens a pool and proves that the database answers; else a StartError that says what to do. */
export async function openPool(options: {
  url: string;
  connections: number;
  application: string;
  log: Logger;
}): Promise<Pool> {
  const pool = new Pool({
    connectionString: options.url,
    max: options.connections,
    application_name: `hub ${options.application}`,
    connectionTimeoutMillis: 10_000,
    types: typeParsers,
  });
  pool.on('error', (error) => options.log.warn(`A database connection was lost: ${error.message}`));
  try {
    await pool.query('select 1');
    return pool;
  } catch (error) {
    await pool.end();
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new StartError(
      `The database cannot be reached (${placeOf(options.url)}): ${message || code}.`,
      ADVICE[code] ?? 'Check DATABASE_URL, and that PostgreSQL runs and accepts connections there.',
    );
  }
}
