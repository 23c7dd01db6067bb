import type { Pool } from 'pg';
import * as pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';

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

/** A DataSource on a PostgreSQL schema of its own, made and migrated to the newest version. */
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
  } finally {
    await lock.query('select pg_advisory_unlock(hashtext($1))', [`hub ${schema}`]).catch(() => undefined);
    lock.release();
  }
  return dataSource;
}
