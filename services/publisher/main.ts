import '../common/config/production';
import 'reflect-metadata';
import path from 'node:path';
import { Command } from 'commander';
import type { Pool } from 'pg';
import { readAccountFiles, type PublisherFiles } from '../common/account-files/readAccountFiles';
import { LoadError } from '../common/account-files/problem';
import { BODY_CODE_FORM, isBodyCode } from '../common/contract/codes';
import { seedFolder } from '../common/config/folders';
import { localAddress } from '../common/config/settings';
import { StartError } from '../common/errors/startError';
import { openDatabase } from '../common/postgres/database';
import { runService, type ServiceContext } from '../common/process/runService';
import { today } from '../common/time/today';
import { counted } from '../common/text/words';
import { bodiesInFiles } from './host/bodiesInFiles';
import { bodiesThatReport } from './host/bodiesInStore';
import { hostPublishers, openStores } from './host/hostPublishers';
import { checkBodies, loadFiles } from './import/loadFolder';
import { ownLists } from './import/ofItself';
import { leftOut } from './import/leftOut';
import { unknownBodies } from './import/unknownBodies';
import { unknownCollaborations } from './import/unknownCollaborations';

interface Options {
  body: string[];
  data?: string;
  port?: string;
}

function readOptions(): Options {
  return new Command('publisher')
    .description('Runs the subgraph of one body, or of many, each at its own path.')
    .option('--body <code...>', 'the body or bodies; without it, every body that the files speak for', [])
    .option(
      '--data <folder>',
      'folder with figures.csv, no-figure.csv, statements.csv and sources.csv, and what the body says of itself',
    )
    .option('--port <number>', 'port to listen on (default: PUBLISHERS_PORT)')
    .parse()
    .opts<Options>();
}

function portOf(options: Options, context: ServiceContext): number {
  if (options.port === undefined) return context.settings.PUBLISHERS_PORT;
  const port = Number(options.port);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new StartError(`--port "${options.port}" is no port number.`, 'Write a number from 0 to 65535.');
}

function namedBodies({ body }: Options): string[] {
  const wrong = body.find((code) => !isBodyCode(code));
  if (wrong === undefined) return body;
  throw new StartError(`--body "${wrong}" is no body code.`, `Write ${BODY_CODE_FORM}.`);
}

interface Bodies {
  readonly all: readonly string[];
  /** Those that the files speak for; the others publish by themselves. */
  readonly inFiles: ReadonlySet<string>;
}

/** The bodies to host: those named, else all that the files speak for and all that publish by themselves. */
async function bodiesOf(
  named: readonly string[],
  files: PublisherFiles,
  folder: string,
  pool: Pool,
): Promise<Bodies> {
  const inFiles = new Set(bodiesInFiles(files));
  const reporting = await bodiesThatReport(pool);
  const all = [...new Set(named.length > 0 ? named : [...inFiles, ...reporting])].sort();
  mendable(() =>
    checkBodies(
      files,
      all.filter((body) => !reporting.includes(body)),
      folder,
    ),
  );
  return { all, inFiles };
}

function mendable<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof LoadError) throw new StartError(error.message, 'Correct the files and start again.');
    throw error;
  }
}

async function start(context: ServiceContext): Promise<number> {
  const options = readOptions();
  const { settings, log, metrics, cleanup, progress } = context;
  const port = portOf(options, context);
  const named = namedBodies(options);
  const reference = path.resolve(settings.DATA_FOLDER ?? seedFolder());
  const folder = options.data === undefined ? reference : path.resolve(options.data);
  const day = today();
  const files = mendable(() => readAccountFiles(folder, day));
  const tell = (said: string | undefined): void => void (said !== undefined && progress(said));
  tell(unknownCollaborations(files, reference));
  tell(unknownBodies(files, reference));
  const pool = await openDatabase(context, 'publisher');
  const bodies = await bodiesOf(named, files, folder, pool);
  tell(leftOut(files, bodies.all, reference));
  const stores = await openStores(pool, bodies.all);
  const totals = {
    figures: 0,
    statements: 0,
    newRevisions: 0,
    unchanged: 0,
    untouched: 0,
    kept: 0,
    opportunities: 0,
    functionCosts: 0,
  };
  for (const [body, store] of stores) {
    if (!bodies.inFiles.has(body)) continue;
    const result = await loadFiles(store, body, files, { today: day, folder });
    log.debug({ publisher: body, ...result }, 'loaded');
    totals.figures += result.figures;
    totals.statements += result.statements;
    totals.newRevisions += result.newRevisions;
    totals.unchanged += result.unchanged;
    totals.untouched += result.untouched;
    totals.kept += result.kept;
    const lists = ownLists(files, body);
    totals.opportunities += lists.opportunities?.length ?? 0;
    totals.functionCosts += lists.functionCosts?.length ?? 0;
  }
  progress(
    `${counted(bodies.all.length, 'publisher')}: ${counted(totals.figures, 'figure')} and ${counted(totals.statements, 'statement')} in their accounts; ` +
      `${counted(totals.newRevisions, 'new revision')}, ${totals.unchanged} unchanged` +
      (totals.untouched === 0 ? '' : `; ${totals.untouched} more that the files do not mention`) +
      (totals.kept === 0 ? '' : `; ${totals.kept} that the body itself published since, kept as it said`) +
      (totals.opportunities + totals.functionCosts === 0
        ? ''
        : `; ${counted(totals.opportunities, 'opportunity', 'opportunities')} and ${counted(totals.functionCosts, 'figure')} of function costs`),
  );
  return hostPublishers({
    stores,
    pool,
    answerBytes: settings.PUBLISHER_CACHE * 1_000_000,
    host: settings.HOST,
    port,
    portSetting: options.port === undefined ? 'PUBLISHERS_PORT' : '--port',
    gatewayUrl: settings.GATEWAY_URL ?? localAddress(settings.HOST, settings.PORT),
    log,
    metrics,
    cleanup,
  });
}

runService('publisher', start);
