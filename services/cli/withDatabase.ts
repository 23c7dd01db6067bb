import type { Pool } from 'pg';
import { readSettings, type Settings } from '../common/config/settings';
import { createLogger } from '../common/log/logger';
import { openDatabase } from '../common/postgres/database';
import { Cleanup } from '../common/process/cleanup';
import { onStopSignal } from '../common/process/signals';

/** Opens the hub's database for one command and closes it again; the hub may run meanwhile or not. */
export async function withDatabase<Result>(
  work: (open: { pool: Pool; settings: Settings }) => Promise<Result>,
): Promise<Result> {
  const settings = readSettings();
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
