import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readSettings } from '../../services/common/config/settings';
import { openPrivateDatabase } from '../../services/common/postgres/privateDatabase';

/** Starts one PostgreSQL cluster for the whole run, in a temporary folder. Each test makes its own database in it. */
export default async function globalSetup(): Promise<void> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'hub-test-'));
  fs.chmodSync(home, 0o755);
  const settings = { ...readSettings(), HUB_HOME: home, DATABASE_URL: undefined };
  const database = await openPrivateDatabase(settings);
  process.env['HUB_TEST_DATABASE_URL'] = database.url;
  process.env['HUB_TEST_HOMES'] = home;
  Object.assign(globalThis, { hubTest: { home, database } });
}
