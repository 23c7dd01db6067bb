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
import { openDatabase } from '../common/postgres/database';
import { every } from '../common/process/every';
import { runService, type ServiceContext } from '../common/process/runService';
import { counted, listOf } from '../common/text/words';
import { today } from '../common/time/today';
import { Directory } from './directory';
import { importFolder } from './import/importFolder';
import { loadPublished } from './published/publishedStore';
import { refreshSubgraphs } from './published/refresh';
import { loadRegister } from './reference/register';
import { openStore } from './store/openStore';
import { CompositionError } from './supergraph/compose';
import { serveSupergraph } from './supergraph/serveSupergraph';
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

/** Opens the directory; a hub without any publisher has no supergraph. */
async function openDirectory(
  hosts: readonly string[],
  options: Parameters<typeof Directory.open>[0],
): Promise<Directory> {
  if ((await loadPublished(options.store)).subgraphs.size === 0) {
    throw new StartError(
      `No body publishes anything yet: no publisher was found at ${listOf(hosts)}.`,
      'Start a publisher (npm run publisher), or correct PUBLISHER_HOSTS, and start again.',
    );
  }
  try {
    return await Directory.open(options);
  } catch (error) {
    if (!(error instanceof CompositionError)) throw error;
    throw new StartError(error.message, 'Correct the subgraphs that are named there, and start again.');
  }
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
  const server = http.createServer(app);
  const port = await listen(server, settings.HOST, settings.DIRECTORY_PORT, 'DIRECTORY_PORT');
  cleanup.add(() => drain(server));

  const hosts = settings.PUBLISHER_HOSTS ?? [localAddress(settings.HOST, settings.PUBLISHERS_PORT)];
  await refreshSubgraphs(store, register, hosts, log);
  const directory = await openDirectory(hosts, {
    store,
    log,
    register,
    services: {
      directoryUrl: `${settings.DIRECTORY_URL ?? localAddress(settings.HOST, port)}/graphql`,
      comparisonUrl: `${settings.COMPARISON_URL ?? localAddress(settings.HOST, settings.COMPARISON_PORT)}/graphql`,
      comparisonSdl: fs.readFileSync(path.join(projectRoot(), 'schema', 'comparison.graphql'), 'utf8'),
    },
  });
  const { endpoint, supergraph } = directory;
  cleanup.add(() => endpoint.stop());
  app.use('/graphql', ...endpoint.handler);
  addErrorHandlers(app, log);
  await directory.refresh();
  serving.directory = directory;
  const { publishers, accounts } = directory.counts;
  progress(
    `supergraph: ${counted(publishers, 'publisher')} with ${counted(accounts, 'account')}` +
      `${supergraph.composed ? ', composed' : ' (composed before)'}`,
  );
  const polling = every(
    settings.PUBLISHES_INTERVAL,
    () => directory.refresh(),
    (error) => log.error({ err: error }, 'The publishers could not be asked'),
  );
  cleanup.add(() => polling.stop());
  return port;
}

runService('directory', start);
