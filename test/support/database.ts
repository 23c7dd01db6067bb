import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

function withName(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.toString();
}

async function onServer(work: (client: Client, url: string) => Promise<unknown>): Promise<void> {
  const url = process.env['HUB_TEST_DATABASE_URL'];
  if (url === undefined) throw new Error('The test run has no database: globalSetup did not run.');
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client, url);
  } finally {
    await client.end();
  }
}

/** A database of a test's own on the run's server. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

export async function createDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  let url = '';
  await onServer(async (client, server) => {
    await client.query(`create database ${name}`);
    url = withName(server, name);
  });
  return {
    url,
    drop: () => onServer((client) => client.query(`drop database if exists ${name} with (force)`)),
  };
}
