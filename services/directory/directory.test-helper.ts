import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { pino } from 'pino';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { createDatabase } from '../../test/support/database';
import { post, type GraphqlAnswer } from '../../test/support/hub';
import { Troubles } from '../common/log/troubles';
import { projectRoot, seedFolder } from '../common/config/folders';
import { listen } from '../common/http/listen';
import { createApp } from '../common/http/subgraphApp';
import { openPool } from '../common/postgres/pool';
import { Directory } from './directory';
import { importFolder } from './import/importFolder';
import { refreshSubgraphs } from './published/refresh';
import { loadRegister } from './reference/register';
import { Registry, type Submission } from './registry/registry';
import { openStore } from './store/openStore';
import { compose } from './supergraph/compose';

/** A directory as it runs, in this process: real PostgreSQL, real HTTP on a free port. */
export interface TestDirectory {
  readonly store: DataSource;
  readonly pool: Pool;
  readonly directory: Directory;
  readonly registry: Registry;
  logged(): string;
  query(query: string, variables?: Readonly<Record<string, unknown>>): Promise<GraphqlAnswer>;
  stop(): Promise<void>;
}

/** A store of the directory's in a database of its own. */
export async function openTestStore(): Promise<{
  store: DataSource;
  pool: Pool;
  logged: () => string;
  log: pino.Logger;
  close: () => Promise<void>;
}> {
  const database = await createDatabase();
  let lines = '';
  const log = pino({ level: 'warn' }, { write: (line: string) => void (lines += line) });
  const pool = await openPool({ url: database.url, connections: 5, application: 'test', log });
  return {
    store: await openStore(pool),
    pool,
    log,
    logged: () => lines,
    close: async () => {
      if (!pool.ended) await pool.end();
      await database.drop();
    },
  };
}

/** A registry that composes in this thread. */
export function testRegistry(store: DataSource): Registry {
  const services = {
    directoryUrl: 'http://127.0.0.1:1/graphql',
    comparisonUrl: 'http://127.0.0.1:2/graphql',
    comparisonSdl: fs.readFileSync(path.join(projectRoot(), 'schema', 'comparison.graphql'), 'utf8'),
  };
  return new Registry(store, services, (parts) => Promise.resolve(compose(parts)));
}

/** Publishes what composes, whatever else is to be said of it: the checks have tests of their own. */
export function publishUnchecked(registry: Registry, log: pino.Logger) {
  return async (submissions: readonly Submission[]): Promise<void> => {
    const { unfit } = await registry.publishFitting(submissions, { by: 'the hosts', now: new Date() });
    for (const { code, problems } of unfit) log.error({ publisher: code, problems }, 'It does not compose');
  };
}

/** Starts a directory on the real reference data, with what these hosts publish at the moment. */
export async function startDirectory(...hosts: string[]): Promise<TestDirectory> {
  const { store, pool, log, logged, close } = await openTestStore();
  await importFolder(store, seedFolder(), '2026-01-01');
  const register = await loadRegister(store);
  const registry = testRegistry(store);
  await refreshSubgraphs({
    registry,
    register,
    hosts,
    troubles: new Troubles(log),
    publish: publishUnchecked(registry, log),
    patienceMs: 0,
  });
  const directory = await Directory.open({ store, log, register, registry });
  if (directory === undefined) throw new Error('Nothing is published.');
  await directory.refresh();
  const app = createApp();
  app.use('/graphql', directory.handler);
  const server = http.createServer(app);
  const port = await listen(server, '127.0.0.1', 0, 'none');
  return {
    store,
    pool,
    directory,
    registry,
    logged,
    query: (query, variables) => post(`http://127.0.0.1:${port}/graphql`, query, variables),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await directory.stop();
      await close();
    },
  };
}
