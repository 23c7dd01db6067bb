import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Pool } from 'pg';
import { createDatabase, type TestDatabase } from '../../../test/support/database';
import { StartError, startFailureText } from '../errors/startError';
import { createLogger } from '../log/logger';
import { openPool } from './pool';
import { openPrivateDatabase, type PrivateDatabase } from './privateDatabase';
import { ask, choice, cleanUp, temporaryFolder } from './privateDatabase.test-helper';

const log = createLogger('test', { LOG_LEVEL: 'silent' });

function open(url: string): Promise<Pool> {
  return openPool({ url, connections: 2, application: 'test', log });
}

/** What a person reads when the pool cannot be opened. */
async function refusal(url: string): Promise<string> {
  try {
    await (await open(url)).end();
  } catch (error) {
    if (error instanceof StartError) return startFailureText(error);
    throw error;
  }
  return 'It was opened.';
}

describe('a pool', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase();
  });
  afterAll(() => database.drop());

  it('answers a date as the text that the database holds', async () => {
    const pool = await open(database.url);
    const { rows } = await pool.query<{ day: unknown }>("select date '2021-03-31' as day");
    expect(rows).toEqual([{ day: '2021-03-31' }]);
    await pool.end();
  });

  it('opens no more connections than it was told', async () => {
    const pool = await open(database.url);
    await Promise.all(Array.from({ length: 10 }, () => pool.query('select 1')));
    expect(pool.totalCount).toBe(2);
    await pool.end();
  });

  it('goes on when the server ends its connections', async () => {
    const pool = await open(database.url);
    const idle = new Promise((resolve) => pool.once('error', resolve));
    await ask(
      database.url,
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'hub test' and datname = current_database()",
    );
    await idle;
    const { rows } = await pool.query<{ x: number }>('select 1 as x');
    expect(rows).toEqual([{ x: 1 }]);
    await pool.end();
  });

  it('is refused, naming the database, when there is none of that name', async () => {
    const url = new URL(database.url);
    url.pathname = '/no_such';
    expect(await refusal(url.toString())).toBe(
      `The database "no_such" at "${url.searchParams.get('host')}" cannot be reached: database "no_such" does not exist.\n` +
        'Create that database, or correct its name in DATABASE_URL.',
    );
  });

  it('is refused when nothing listens', async () => {
    expect(await refusal('postgres://someone:secret@127.0.0.1:1/hub')).toBe(
      'The database "hub" at "127.0.0.1:1" cannot be reached: connect ECONNREFUSED 127.0.0.1:1.\n' +
        'Start PostgreSQL there, or correct the host and port in DATABASE_URL.',
    );
  });

  it('is refused when there is no such host', async () => {
    const said = await refusal('postgres://someone:secret@no-such-host.invalid/hub');
    expect(said).toContain('The database "hub" at "no-such-host.invalid" cannot be reached: getaddrinfo ');
    expect(said).toContain('\nCorrect the host in DATABASE_URL');
  });

  it('is refused when something else listens there', async () => {
    const server = http.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const said = await refusal(`postgres://someone:secret@127.0.0.1:${port}/hub`);
    expect(said).toContain(`The database "hub" at "127.0.0.1:${port}" cannot be reached: `);
    expect(said).toContain('\nCheck DATABASE_URL, and that PostgreSQL runs and accepts connections there.');
    expect(said).not.toContain('secret');
    server.close();
  });
});

describe('a pool on a server that asks for passwords', () => {
  let server: PrivateDatabase;
  beforeAll(async () => {
    const home = temporaryFolder();
    server = await openPrivateDatabase(choice(home));
    const rules = path.join(home, 'postgres/data/pg_hba.conf');
    fs.writeFileSync(rules, `local all analyst scram-sha-256\n${fs.readFileSync(rules, 'utf8')}`);
    await ask(server.url, "create user analyst password 'right'");
    await ask(server.url, 'select pg_reload_conf()');
  });
  afterAll(async () => {
    await server.stop();
    await cleanUp();
  });

  function as(user: string, password: string): string {
    const url = new URL(server.url);
    Object.assign(url, { username: user, password });
    return url.toString();
  }

  it('is opened with the right password', async () => {
    expect(await refusal(as('analyst', 'right'))).toBe('It was opened.');
  });

  it('is refused with a wrong password, without telling it', async () => {
    const said = await refusal(as('analyst', 'wrong'));
    expect(said).toContain('cannot be reached: password authentication failed for user "analyst".');
    expect(said).toContain('\nCorrect the user or password in DATABASE_URL.');
    expect(said).not.toContain('wrong');
  });

  it('is refused without a password', async () => {
    expect(await refusal(as('analyst', ''))).toContain(
      '\nWrite the password of that user into DATABASE_URL.',
    );
  });
});
