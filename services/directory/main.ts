import 'reflect-metadata';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { LoadError } from '../common/account-files/problem';
import { projectRoot, seedFolder } from '../common/config/folders';
import { localAddress } from '../common/config/settings';
import { StartError } from '../common/errors/startError';
import { drain } from '../common/http/drain';
import { listen } from '../common/http/listen';
import { createApp } from '../common/http/subgraphApp';
import { openDatabase } from '../common/postgres/database';
import { every } from '../common/process/every';
import { runService, type ServiceContext } from '../common/process/runService';
import { counted } from '../common/text/words';
import { today } from '../common/time/today';
import { Directory } from './directory';
import { importFolder } from './import/importFolder';
import { refreshSubgraphs } from './published/refresh';
import { loadRegister } from './reference/register';
import { openStore } from './store/openStore';
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

  await refreshSubgraphs(
    store,
    register,
    settings.PUBLISHER_HOSTS ?? [localAddress(settings.HOST, settings.PUBLISHERS_PORT)],
    log,
  );
  const directory = await Directory.open({
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
