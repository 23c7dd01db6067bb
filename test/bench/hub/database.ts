import { Client } from 'pg';
import { readSettings } from '../../../services/common/config/settings';
import { openPrivateDatabase } from '../../../services/common/postgres/privateDatabase';
import type { Cleanup } from '../../../services/common/process/cleanup';

/** Makes a database with this name and answers its address. */
export type MakeDatabase = (name: string) => Promise<string>;

/** Starts a PostgreSQL of the benchmark's own in a folder. `cleanup` gets what stops it. */
export async function openDatabases(folder: string, cleanup: Cleanup): Promise<MakeDatabase> {
  const opening = openPrivateDatabase({ ...readSettings(), HUB_HOME: folder });
  // Also when the benchmark is stopped while the server starts.
  cleanup.add(() =>
    opening.then(
      (database) => database.stop(),
      () => undefined,
    ),
  );
  const { url } = await opening;
  return async (name) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(`create database ${name}`);
    } finally {
      await client.end();
    }
    const address = new URL(url);
    address.pathname = `/${name}`;
    return address.toString();
  };
}
