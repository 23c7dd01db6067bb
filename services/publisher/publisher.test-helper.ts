import { pino } from 'pino';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { createDatabase } from '../../test/support/database';
import { Cleanup } from '../common/process/cleanup';
import { openMetrics } from '../common/metrics/serviceMetrics';
import { openPool } from '../common/postgres/pool';
import { hostPublishers, openStores } from './host/hostPublishers';
import { loadFolder, type LoadResult } from './import/loadFolder';

/** Publishers as they run, in this process: real PostgreSQL, real HTTP on a free port. */
export interface TestPublishers {
  readonly url: string;
  readonly pool: Pool;
  readonly databaseUrl: string;
  store(body: string): DataSource;
  /** Everything that was logged, as text. */
  logged(): string;
  load(body: string, folder: string, today?: string): Promise<LoadResult>;
  dropDatabase(): Promise<void>;
  stop(): Promise<void>;
}

export async function startPublishers(...bodies: string[]): Promise<TestPublishers> {
  const database = await createDatabase();
  let lines = '';
  const log = pino({ level: 'warn' }, { write: (line: string) => void (lines += line) });
  const pool = await openPool({ url: database.url, connections: 5, application: 'test', log });
  const cleanup = new Cleanup();
  const stores = await openStores(pool, bodies);
  const port = await hostPublishers({
    stores,
    pool,
    answerBytes: 10_000_000,
    host: '127.0.0.1',
    port: 0,
    portSetting: 'none',
    gatewayUrl: 'http://127.0.0.1:9',
    log,
    metrics: openMetrics('off'),
    cleanup,
  });
  const store = (body: string): DataSource => {
    const found = stores.get(body);
    if (found === undefined) throw new Error(`The test hosts no "${body}".`);
    return found;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    pool,
    databaseUrl: database.url,
    store,
    logged: () => lines,
    load: (body, folder, today = '2026-01-01') => loadFolder(store(body), body, folder, today),
    dropDatabase: () => database.drop(),
    stop: async () => {
      await cleanup.run();
      if (!pool.ended) await pool.end();
      await database.drop();
    },
  };
}

interface Client {
  query: (...args: unknown[]) => unknown;
}

/** The SQL statements that go over the pool's connections while `work` runs. */
export async function statementsOf(pool: Pool, work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const watched = new Map<Client, Client['query']>();
  const watch = (client: Client): void => {
    if (watched.has(client)) return;
    const { query } = client;
    watched.set(client, query);
    client.query = (...args) => {
      statements.push(typeof args[0] === 'string' ? args[0] : (args[0] as { text: string }).text);
      return query.apply(client, args);
    };
  };
  pool.on('acquire', watch);
  try {
    await work();
  } finally {
    pool.off('acquire', watch as never);
    for (const [client, query] of watched) client.query = query;
  }
  return statements;
}
