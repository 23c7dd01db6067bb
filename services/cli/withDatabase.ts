import fs from 'node:fs';
import path from 'node:path';
import type { Pool } from 'pg';
import { readSettings, type Settings } from '../common/config/settings';
import { StartError } from '../common/errors/startError';
import { createLogger } from '../common/log/logger';
import { openDatabase } from '../common/postgres/database';
import { Cleanup } from '../common/process/cleanup';
import { onStopSignal } from '../common/process/signals';

/** A command works on a hub that there is: it makes no database of its own. */
function needHub({ DATABASE_URL, HUB_HOME }: Settings): void {
  if (DATABASE_URL !== undefined || fs.existsSync(path.join(HUB_HOME, 'postgres'))) return;
  throw new StartError(
    `There is no hub's database in "${HUB_HOME}".`,
    'Run this where the hub runs, with its HUB_HOME or DATABASE_URL; or start the hub first (npm start).',
  );
}

/** Opens the hub's database for one command and closes it again; the hub may run meanwhile or not. */
export async function withDatabase<Result>(
  work: (open: { pool: Pool; settings: Settings }) => Promise<Result>,
): Promise<Result> {
  const settings = readSettings();
  needHub(settings);
  const cleanup = new Cleanup();
  onStopSignal(() => void cleanup.run().then(() => process.exit(1)));
  const log = createLogger('hub', { ...settings, LOG_LEVEL: settings.LOG_LEVEL ?? 'warn' });
  try {
    const pool = await openDatabase({ settings, log, cleanup, progress: () => undefined }, 'hub');
    return await work({ pool, settings });
  } finally {
    await cleanup.run();
  }
}
