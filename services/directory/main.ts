import '../common/config/production';
import 'reflect-metadata';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import type { Express } from 'express';
import { projectRoot } from '../common/config/folders';
import { localAddress, type Settings } from '../common/config/settings';
import { StartError } from '../common/errors/startError';
import { drain } from '../common/http/drain';
import { addErrorHandlers } from '../common/http/httpErrors';
import { listen } from '../common/http/listen';
import { createApp } from '../common/http/subgraphApp';
import { Troubles } from '../common/log/troubles';
import { every } from '../common/process/every';
import { Notice } from '../common/process/notice';
import { runService, type ServiceContext } from '../common/process/runService';
import { counted, listOf } from '../common/text/words';
import { Directory } from './directory';
import { directoryMetrics } from './directoryMetrics';
import { HostKeys } from './hosts/hostKeys';
import { logLeftOut, publishHosted } from './hosts/publishHosted';
import { Heard, listenForPublished } from './published/heard';
import { refreshSubgraphs } from './published/refresh';
import { importReference } from './reference/importReference';
import { loadRegister } from './reference/register';
import { Registry, type Submission } from './registry/registry';
import type { CheckServices } from './registry/surroundings';
import { registryEndpoint } from './registryApi/registryEndpoint';
import { openWhenThere } from './store/openWhenThere';
import { SupergraphVersionRow } from './store/versionRows';
import { CompositionError } from './supergraph/compose';
import { composerInWorker } from './supergraph/composeInWorker';
import { KeptVersion, type NumberedSupergraph } from './supergraph/keptVersion';
import type { CoreServices } from './supergraph/parts';
import { uplinkEndpoint } from './supergraph/uplink';
import { serveState, serveSupergraph, serveVersion } from './supergraph/serveSupergraph';
import { usageEndpoint } from './usage/usageEndpoint';
import type { DataSource } from 'typeorm';

/** What is served at the moment; a directory whose database is away serves the last supergraph only. */
interface Serving {
  directory?: Directory;
  store?: DataSource;
  kept?: NumberedSupergraph | undefined;
}

/** Serves the supergraph, and whether there is a directory behind it. */
async function serveEarly(app: Express, serving: Serving, changed: Notice, { log, cleanup }: ServiceContext) {
  const current = (): NumberedSupergraph | undefined => serving.directory?.supergraph ?? serving.kept;
  app.get('/ready', (_request, response) => {
    response.status(serving.directory ? 200 : 503).json({ status: serving.directory ? 'pass' : 'fail' });
  });
  app.use('/graphql', (_request, response, next) => {
    if (serving.directory) next();
    else response.status(503).set('retry-after', '1').json({ error: 'The directory is not ready yet.' });
  });
  app.get('/supergraph', serveSupergraph(current, changed));
  const state = () => serving.directory?.state;
  app.get('/state', serveState(state, changed));
  const find = async (number: number) =>
    current()?.number === number
      ? (current() ?? null)
      : ((await serving.store?.getRepository(SupergraphVersionRow).findOneBy({ number })) ?? null);
  app.get('/supergraph/:number', serveVersion(find));
  const uplink = await uplinkEndpoint(current, log);
  cleanup.add(() => uplink.stop());
  app.use('/uplink', ...uplink.handler);
}

function coreServices(settings: Settings, port: number): CoreServices {
  const { HOST, DIRECTORY_URL, COMPARISON_URL, COMPARISON_PORT } = settings;
  return {
    directoryUrl: `${DIRECTORY_URL ?? localAddress(HOST, port)}/graphql`,
    comparisonUrl: `${COMPARISON_URL ?? localAddress(HOST, COMPARISON_PORT)}/graphql`,
    comparisonSdl: fs.readFileSync(path.join(projectRoot(), 'schema', 'comparison.graphql'), 'utf8'),
  };
}

/** Publishes what the hosts serve and opens the directory; a hub without any publisher has no supergraph. */
async function openDirectory(
  hosts: readonly string[],
  of: CheckServices,
  publish: Parameters<typeof refreshSubgraphs>[0]['publish'],
  troubles: Troubles,
  { log }: ServiceContext,
): Promise<Directory> {
  const { registry, register } = of;
  try {
    for (const { code, problems } of await registry.recompose({ by: 'the hub', now: new Date() })) {
      log.error(
        { publisher: code, problems },
        'A subgraph does not compose with this hub any more; it is retracted',
      );
    }
    await refreshSubgraphs({ registry, register, hosts, troubles, publish });
  } catch (error) {
    if (!(error instanceof CompositionError)) throw error;
    throw new StartError(error.message, 'Correct the subgraphs that are named there, and start again.');
  }
  const directory = await Directory.open({ ...of, log });
  if (directory !== undefined && directory.counts.publishers > 0) return directory;
  throw new StartError(
    `No body publishes anything yet: no publisher was found at ${listOf(hosts)}.`,
    'Start a publisher (npm run publisher), or correct PUBLISHER_HOSTS, and start again.',
  );
}

async function start(context: ServiceContext): Promise<number> {
  const { settings, log, metrics, cleanup, progress } = context;
  const measured = directoryMetrics(metrics.registry);
  const serving: Serving = {};
  const changed = new Notice();
  const app = createApp({ counted: metrics, shown: metrics });
  await serveEarly(app, serving, changed, context);
  const server = http.createServer(app);
  const port = await listen(server, settings.HOST, settings.DIRECTORY_PORT, 'DIRECTORY_PORT');
  cleanup.add(() => drain(server));
  cleanup.add(() => changed.end());

  const kept = new KeptVersion(settings.HUB_HOME, log);
  const { store, pool } = await openWhenThere(context, async () => {
    serving.kept ??= await kept.read();
    return serving.kept !== undefined;
  });
  serving.store = store;
  await importReference(store, context);
  const register = await loadRegister(store);
  const hosts = settings.PUBLISHER_HOSTS ?? [localAddress(settings.HOST, settings.PUBLISHERS_PORT)];
  const services = coreServices(settings, port);
  const compose = composerInWorker(measured.composed);
  const registry = new Registry(store, services, compose);
  const of: CheckServices = { store, register, registry, services, compose };
  const keys = new HostKeys(store, path.join(settings.HUB_HOME, 'directory', 'keys'), log);
  const leaveOut = logLeftOut(log);
  const troubles = new Troubles(log);
  const publish = (submissions: readonly Submission[]): Promise<void> =>
    publishHosted(of, keys, submissions, leaveOut);
  const directory = await openDirectory(hosts, of, publish, troubles, context);
  cleanup.add(() => directory.stop());
  directory.onChange(() => {
    changed.tell();
    void kept.write(directory.supergraph);
  });
  const heard = new Heard((codes) => directory.look(codes), log);
  const listening = listenForPublished(pool, heard, log);
  cleanup.add(() => listening.stop());
  cleanup.add(() => heard.stop());
  app.post('/heard/:code', heard.handler);
  const registryApi = await registryEndpoint(
    { ...of, follow: () => directory.follow(), look: (codes) => directory.look(codes) },
    log,
  );
  cleanup.add(() => registryApi.stop());
  app.use('/registry', ...registryApi.handler);
  app.use('/usage', ...usageEndpoint(store, settings.GATEWAY_KEY, measured.usageTaken));
  app.use('/graphql', directory.handler);
  addErrorHandlers(app, log);
  await directory.refresh();
  await kept.write(directory.supergraph);
  serving.directory = directory;
  measured.watch(directory);
  changed.tell();
  const { publishers, accounts } = directory.counts;
  progress(
    `supergraph: ${counted(publishers, 'publisher')} with ${counted(accounts, 'account')}` +
      `, version ${directory.supergraph.number}`,
  );
  const polling = every(
    settings.PUBLISHES_INTERVAL,
    async () => {
      await refreshSubgraphs({ registry, register, hosts, troubles, publish, patienceMs: 0 });
      await directory.refresh();
    },
    (error) => log.error({ err: error }, 'The publishers could not be asked'),
  );
  cleanup.add(() => polling.stop());
  return port;
}

runService('directory', start);
