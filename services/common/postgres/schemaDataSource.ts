import type { Pool } from 'pg';
import * as pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { StartError } from '../errors/startError';

/**
 * TypeORM makes a pool for each DataSource; a hundred publishers would exceed the server's connections.
 * This driver hands it the shared pool, which only its owner ends.
 */
function driverOn(pool: Pool): unknown {
  const shared = new Proxy(pool, {
    get(target, name) {
      if (name === 'end') return (done?: () => void) => (done ? done() : Promise.resolve());
      // TypeORM adds an error handler for each DataSource; the owner of the pool has one already.
      if (name === 'on') return () => shared;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return {
    ...pg,
    Pool: function SharedPool() {
      return shared;
    },
  };
}

/** What PostgreSQL may refuse though it answers, by its error code, and what to do. */
const ADVICE: Readonly<Record<string, string>> = {
  '42501':
    'Let the user of DATABASE_URL make schemas there (grant create on database … to …), or name another user.',
  '25006': 'Name a server in DATABASE_URL that takes changes: this one only reads.',
  '53100': 'Free space on the disk of the database server.',
};

function explain(error: unknown, schema: string): unknown {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const advice = ADVICE[code];
  if (advice === undefined) return error;
  return new StartError(`The schema "${schema}" cannot be made ready in the database: ${message}.`, advice);
}

/**
 * A DataSource on a PostgreSQL schema of its own, made and migrated to the newest version. Services that open one
 * schema at once wait for each other. A StartError when the database's user may not make the schema.
 */
export async function openSchema(
  pool: Pool,
  schema: string,
  parts: Pick<DataSourceOptions, 'entities' | 'migrations'>,
): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    driver: driverOn(pool),
    schema,
    entities: parts.entities,
    migrations: parts.migrations,
    migrationsTableName: 'migration',
    installExtensions: false,
    logging: false,
  });
  await dataSource.initialize();
  const lock = await pool.connect();
  try {
    await lock.query('select pg_advisory_lock(hashtext($1))', [`hub ${schema}`]);
    await lock.query(`create schema if not exists "${schema}"`);
    await dataSource.runMigrations({ transaction: 'each' });
  } catch (error) {
    throw explain(error, schema);
  } finally {
    await lock.query('select pg_advisory_unlock(hashtext($1))', [`hub ${schema}`]).catch(() => undefined);
    lock.release();
  }
  return dataSource;
}
