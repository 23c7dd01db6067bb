import path from 'node:path';
import { localAddress, readSettings, type Settings } from '../common/config/settings';
import { startFailureText } from '../common/errors/startError';
import { createLogger } from '../common/log/logger';
import { openPool } from '../common/postgres/pool';
import { openPrivateDatabase } from '../common/postgres/privateDatabase';
import { Cleanup } from '../common/process/cleanup';
import { ChildService, type ServiceWatcher } from './child';
import { childEnvironment } from './childEnvironment';
import { finalWords } from './finalWords';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const HOW = {
  created: 'created',
  reopened: 'opened',
  adopted: 'was still running',
} as const;

/** Opens the database and answers its address; one that cannot be reached is a StartError. */
async function openDatabase(settings: Settings, cleanup: Cleanup): Promise<string> {
  if (settings.DATABASE_URL === undefined) {
    const database = await openPrivateDatabase(settings);
    cleanup.add(() => database.stop());
    say(
      `  database: the hub's own PostgreSQL in ${path.relative(process.cwd(), settings.HUB_HOME) || '.'}, ${HOW[database.how]}`,
    );
    return database.url;
  }
  const log = createLogger('start', settings);
  const pool = await openPool({ url: settings.DATABASE_URL, connections: 2, application: 'start', log });
  await pool.end();
  say('  database: the one that DATABASE_URL names');
  return settings.DATABASE_URL;
}

async function startHub(settings: Settings, cleanup: Cleanup): Promise<void> {
  const startedAt = Date.now();
  say('Collaboration Hub: starting');
  const environment = { ...childEnvironment(settings), DATABASE_URL: await openDatabase(settings, cleanup) };
  const watcher: ServiceWatcher = {
    progress: (text) => say(`  ${text}`),
    restarting: (name, how, waitMs) =>
      say(`The ${name} ended (${how}); starting it again in ${waitMs / 1000} s.`),
  };
  const run = async (
    name: string,
    program: string,
    portVariable: string,
    more: Record<string, string> = {},
  ): Promise<string> => {
    const child = new ChildService(
      { name, program, portVariable, environment: { ...environment, ...more } },
      watcher,
    );
    cleanup.add(() => child.stop());
    return localAddress(settings.HOST, await child.start());
  };
  const [publishers, comparison] = await Promise.all([
    run('publishers', 'services/publisher/main.js', 'PUBLISHERS_PORT'),
    run('comparison', 'services/comparison/main.js', 'COMPARISON_PORT'),
  ]);
  const directory = await run('directory', 'services/directory/main.js', 'DIRECTORY_PORT', {
    PUBLISHER_HOSTS: settings.PUBLISHER_HOSTS?.join(',') ?? publishers,
    COMPARISON_URL: comparison,
  });
  const gateway = await run('gateway', 'gateway/main.js', 'PORT', { DIRECTORY_URL: directory });
  say(finalWords({ gateway, directory, comparison, publishers }, Date.now() - startedAt));
}

async function main(): Promise<void> {
  const cleanup = new Cleanup();
  let stopping: Promise<void> | undefined;
  const stop = (exitCode: number): void => {
    stopping ??= cleanup.run().then(() => process.exit(exitCode));
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (!stopping) say('\nStopping; requests in flight are answered first.');
      stop(0);
    });
  }
  try {
    await startHub(readSettings(), cleanup);
  } catch (error) {
    if (!stopping) process.stderr.write(`\n${startFailureText(error)}\n`);
    stop(1);
  }
}

void main();
