import { Pool, types } from 'pg';
import { StartError } from '../errors/startError';
import type { Logger } from '../log/logger';

/** Which database a connection address names, without user and password: for messages. */
export function databaseName(url: string): string {
  const { hostname, port, pathname, searchParams, username } = new URL(url);
  const host = searchParams.get('host') ?? `${decodeURIComponent(hostname)}${port ? `:${port}` : ''}`;
  // PostgreSQL takes the user's name where the address names no database.
  const name = decodeURIComponent(pathname.slice(1) || username);
  return `"${name}" at "${host}"`;
}

const ADVICE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Start PostgreSQL there, or correct the host and port in DATABASE_URL.',
  ENOENT: 'Start PostgreSQL there, or correct the paths in DATABASE_URL.',
  ENOTFOUND: 'Correct the host in DATABASE_URL.',
  EAI_AGAIN: 'Correct the host in DATABASE_URL, or mend the name service.',
  '28P01': 'Correct the user or password in DATABASE_URL.',
  '28000': 'Correct the user in DATABASE_URL, or allow it in pg_hba.conf.',
  '3D000': 'Create that database, or correct its name in DATABASE_URL.',
  '42501': 'Let the user connect to that database, or name another in DATABASE_URL.',
  '53300': 'The server has no free connections: raise its max_connections or lower DATABASE_CONNECTIONS.',
};

function adviceOn(code: string, message: string): string {
  if (message.startsWith('SASL')) return 'Write the password of that user into DATABASE_URL.';
  return ADVICE[code] ?? 'Check DATABASE_URL, and that PostgreSQL runs and accepts connections there.';
}

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
      `The database ${databaseName(options.url)} cannot be reached: ${message || code}.`,
      adviceOn(code, message),
    );
  }
}
