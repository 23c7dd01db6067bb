import '../common/config/production';
import 'reflect-metadata';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { LoadError } from '../common/account-files/problem';
import { projectRoot, seedFolder } from '../common/config/folders';
import { localAddress } from '../common/config/settings';
import { StartError } from '../common/errors/startError';
import { drain } from '../common/http/drain';
import { addErrorHandlers } from '../common/http/httpErrors';
import { listen } from '../common/http/listen';
import { createApp } from '../common/http/subgraphApp';
import type { Logger } from '../common/log/logger';
import { openDatabase } from '../common/postgres/database';
import { every } from '../common/process/every';
import { runService, type ServiceContext } from '../common/process/runService';
import { counted, listOf } from '../common/text/words';
import { today } from '../common/time/today';
import { Directory } from './directory';
import { importFolder } from './import/importFolder';
import { refreshSubgraphs } from './published/refresh';
import { loadRegister, type Register } from './reference/register';
import { Registry } from './registry/registry';
import { registryEndpoint } from './registryApi/registryEndpoint';
import { openStore } from './store/openStore';
import { SupergraphVersionRow } from './store/versionRows';
import { CompositionError } from './supergraph/compose';
import { composeInWorker } from './supergraph/composeInWorker';
import { uplinkEndpoint } from './supergraph/uplink';
import { serveSupergraph, serveVersion } from './supergraph/serveSupergraph';
import type { DataSource } from 'typeorm';

async function importReference(store: DataSource, { settings, progress }: ServiceContext): Promise<void> {
  const folder = path.resolve(settings.DATA_FOLDER ?? seedFolder());
  try {
    const result = await importFolder(store, folder, today());
    const { bodies, collaborations, memberships, statistics, observations } = result;
    progress(
      `directory: ${bodies} bodies, ${collaborations} collaborations, ${memberships} memberships, ` +
        `${statistics} statistics, ${observations} observations${result.changed ? '' : ' (unchanged)'}`,
    );
  } catch (error) {
    if (error instanceof LoadError) throw new StartError(error.message, 'Correct the files and start again.');
    throw error;
  }
}

interface Opening {
  readonly store: DataSource;
  readonly log: Logger;
  readonly register: Register;
  readonly registry: Registry;
}

/** Publishes what the hosts serve and opens the directory; a hub without any publisher has no supergraph. */
async function openDirectory(hosts: readonly string[], opening: Opening): Promise<Directory> {
  const { registry, register, log } = opening;
  try {
    for (const { code, problems } of await registry.recompose({ by: 'the hub', now: new Date() })) {
      log.error(
        { publisher: code, problems },
        'A subgraph does not compose with this hub any more; it is retracted',
      );
    }
    await refreshSubgraphs(registry, register, hosts, log);
  } catch (error) {
    if (!(error instanceof CompositionError)) throw error;
    throw new StartError(error.message, 'Correct the subgraphs that are named there, and start again.');
  }
  const directory = await Directory.open(opening);
  if (directory !== undefined && directory.counts.publishers > 0) return directory;
  throw new StartError(
    `No body publishes anything yet: no publisher was found at ${listOf(hosts)}.`,
    'Start a publisher (npm run publisher), or correct PUBLISHER_HOSTS, and start again.',
  );
}

async function start(context: ServiceContext): Promise<number> {
  const { settings, log, cleanup, progress } = context;
  const store = await openStore(await openDatabase(context, 'directory'));
  await importReference(store, context);
  const register = await loadRegister(store);

  const serving: { directory?: Directory } = {};
  const app = createApp();
  app.get('/ready', (_request, response) => {
    response.status(serving.directory ? 200 : 503).json({ status: serving.directory ? 'pass' : 'fail' });
  });
  app.get(
    '/supergraph',
    serveSupergraph(() => serving.directory?.supergraph),
  );
  app.get(
    '/supergraph/:number',
    serveVersion((number) => store.getRepository(SupergraphVersionRow).findOneBy({ number })),
  );
  const server = http.createServer(app);
  const port = await listen(server, settings.HOST, settings.DIRECTORY_PORT, 'DIRECTORY_PORT');
  cleanup.add(() => drain(server));

  const hosts = settings.PUBLISHER_HOSTS ?? [localAddress(settings.HOST, settings.PUBLISHERS_PORT)];
  const services = {
    directoryUrl: `${settings.DIRECTORY_URL ?? localAddress(settings.HOST, port)}/graphql`,
    comparisonUrl: `${settings.COMPARISON_URL ?? localAddress(settings.HOST, settings.COMPARISON_PORT)}/graphql`,
    comparisonSdl: fs.readFileSync(path.join(projectRoot(), 'schema', 'comparison.graphql'), 'utf8'),
  };
  const registry = new Registry(store, services, composeInWorker);
  const directory = await openDirectory(hosts, { store, log, register, registry });
  cleanup.add(() => directory.stop());
  const follow = (): Promise<void> => directory.refresh();
  const registryApi = await registryEndpoint(
    { store, register, registry, services, compose: composeInWorker, follow },
    log,
  );
  cleanup.add(() => registryApi.stop());
  app.use('/registry', ...registryApi.handler);
  const uplink = await uplinkEndpoint(() => directory.supergraph, log);
  cleanup.add(() => uplink.stop());
  app.use('/uplink', ...uplink.handler);
  app.use('/graphql', directory.handler);
  addErrorHandlers(app, log);
  await directory.refresh();
  serving.directory = directory;
  const { publishers, accounts } = directory.counts;
  progress(
    `supergraph: ${counted(publishers, 'publisher')} with ${counted(accounts, 'account')}` +
      `, version ${directory.supergraph.number}`,
  );
  const polling = every(
    settings.PUBLISHES_INTERVAL,
    async () => {
      await refreshSubgraphs(registry, register, hosts, log, 0);
      await directory.refresh();
    },
    (error) => log.error({ err: error }, 'The publishers could not be asked'),
  );
  cleanup.add(() => polling.stop());
  return port;
}

runService('directory', start);
