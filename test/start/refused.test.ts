import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { drain } from '../../services/common/http/drain';
import { listen } from '../../services/common/http/listen';
import { clusterPlace } from '../../services/common/postgres/clusterPlace';
import { cleanUp, isRoot, temporaryFolder } from '../../services/common/postgres/privateDatabase.test-helper';
import { childrenOf, endLaunchers, launch } from '../../services/start/launcher.test-helper';
import { createDatabase } from '../support/database';

/** Starts in vain, and answers what a person reads as the reason. */
async function refusal(environment: Readonly<Record<string, string>>, program?: string): Promise<string> {
  const hub = launch({ LOG_LEVEL: 'warn', ...environment }, program);
  expect(await hub.ended).toBe(1);
  expect(hub.errors()).not.toMatch(/^ +at /m);
  expect([...childrenOf(hub.pid)]).toEqual([]);
  return hub.errors().trim();
}

const OTHERWISE = 'Or set DATABASE_URL to a PostgreSQL server.';
const PROGRAMS = ['services/start/main.js', 'services/publisher/main.js'];

describe.each(PROGRAMS)('%s says why it cannot start, and ends with code 1', (program) => {
  afterEach(async () => {
    endLaunchers();
    await cleanUp();
  });

  it('when the database cannot be reached', async () => {
    expect(await refusal({ DATABASE_URL: 'postgres://hub:secret@127.0.0.1:1/hub' }, program)).toBe(
      'The database "hub" at "127.0.0.1:1" cannot be reached: connect ECONNREFUSED 127.0.0.1:1.\n' +
        'Start PostgreSQL there, or correct the host and port in DATABASE_URL.',
    );
  });

  it('when there is no database of that name', async () => {
    const database = await createDatabase();
    const url = new URL(database.url);
    url.pathname = '/no_such';
    expect(await refusal({ DATABASE_URL: url.toString() }, program)).toBe(
      `The database "no_such" at "${url.searchParams.get('host')}" cannot be reached: database "no_such" does not exist.\n` +
        'Create that database, or correct its name in DATABASE_URL.',
    );
    await database.drop();
  });

  it('when settings cannot be used, with all of them at once', async () => {
    expect(await refusal({ PORT: 'web', PUBLISHER_TIMEOUT: '-1', DATABASE_URL: 'secret' }, program)).toBe(
      `Some settings cannot be used:
  PORT ("web") must be a port number from 0 to 65535
  DATABASE_URL must look like postgres://user:password@host:5432/database
  PUBLISHER_TIMEOUT ("-1") must be a number of seconds from 0.001 to 86400 (a day)
Correct these environment variables, or unset them to use the defaults.`,
    );
  });

  it('when there is no PostgreSQL where it is told to be', async () => {
    const empty = temporaryFolder();
    expect(await refusal({ HUB_HOME: temporaryFolder(), POSTGRES_BINARIES: empty }, program)).toBe(
      `POSTGRES_BINARIES is "${empty}", but no PostgreSQL there can be used:\n` +
        `  "${empty}" holds no "postgres" and "initdb"\n` +
        `Set it to the folder that holds "postgres" and "initdb" of PostgreSQL 13 or later, or unset it to look for them. ${OTHERWISE}`,
    );
  });

  (isRoot ? it : it.skip)('when the database’s user may not enter HUB_HOME', async () => {
    const home = temporaryFolder();
    fs.chmodSync(home, 0o700);
    const { user } = clusterPlace(home);
    expect(await refusal({ HUB_HOME: path.join(home, 'inside') }, program)).toBe(
      `The database runs as the operating-system user "${user?.name}", who may not enter the folder "${home}".\n` +
        `Set HUB_HOME to a folder outside it, such as /var/lib/collaboration-hub, or let others pass: chmod o+x "${home}". ${OTHERWISE}`,
    );
  });
});

describe.each([
  ['services/start/main.js', 'PORT'],
  ['services/publisher/main.js', 'PUBLISHERS_PORT'],
  ['services/directory/main.js', 'DIRECTORY_PORT'],
  ['services/comparison/main.js', 'COMPARISON_PORT'],
])('%s with %s in use', (program, setting) => {
  it('says so, and ends with code 1', async () => {
    const database = await createDatabase();
    const other = http.createServer();
    const port = await listen(other, '127.0.0.1', 0, setting);
    expect(await refusal({ DATABASE_URL: database.url, [setting]: String(port) }, program)).toBe(
      `Port "${port}" on "127.0.0.1" is in use by another program.\n` +
        `Stop that program, or choose another port with ${setting} (0 takes a free one).`,
    );
    await drain(other);
    await database.drop();
  });
});
