import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createDatabase, type TestDatabase } from '../support/database';
import { startHub, type TestHub } from '../support/hub';
import { startService, type TestProcess } from '../support/processes';
import { until } from '../support/until';

/** Nothing can be written where gateway and directory keep their state: everything is answered all the same. */

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'disk-full-'));
let database: TestDatabase;
let surrey: TestProcess;
let hub: TestHub;

const QUERY = '{ body(code: "surrey") { name accounts(period: "2021-22") { id state } } }';

/** What a process warned of, or worse. */
const warnings = (process: TestProcess): string[] =>
  process
    .output()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { msg: string }).msg);

beforeAll(async () => {
  const file = path.join(folder, 'file');
  fs.writeFileSync(file, '');
  database = await createDatabase();
  surrey = await startService({
    program: 'services/publisher/main.js',
    args: ['--body', 'surrey', '--port', '0'],
    environment: { DATABASE_URL: database.url },
  });
  // A place below a file: nobody can write there, whoever runs the test.
  hub = await startHub({
    hosts: {},
    otherHosts: [surrey.url],
    environment: { HUB_HOME: path.join(file, 'home'), GATEWAY_CACHE: '0', PUBLISHES_INTERVAL: '0.2' },
  });
});
afterAll(async () => {
  await hub.stop();
  await surrey.stop();
  await database.drop();
  fs.rmSync(folder, { recursive: true, force: true });
});

it('everything is answered, what was said last is kept in memory, and the log says once what is not kept', async () => {
  const whole = await hub.query(QUERY);
  expect(whole).toEqual({
    data: {
      body: {
        name: 'Surrey Police',
        accounts: [
          { id: 'surrey/equip/2021-22', state: 'PUBLISHED' },
          { id: 'surrey/serocu/2021-22', state: 'PUBLISHED' },
        ],
      },
    },
  });
  const lastKnown = 'What publishers said last cannot be kept for the next start';
  await until(
    () => Promise.resolve(warnings(hub.gateway)),
    (said) => said.includes(lastKnown),
  );
  await surrey.stop('SIGKILL');
  const answer = await hub.query(QUERY);
  expect(answer.data).toEqual(whole.data);
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'PUBLISHER_LAST_KNOWN', publisher: 'surrey' });

  expect(await hub.gateway.stop()).toBe(0);
  const said = warnings(hub.gateway).filter((message) => message !== 'A call to a subgraph failed');
  expect(said).toEqual([
    'The supergraph that was kept cannot be read',
    'The supergraph cannot be kept for the next start',
    lastKnown,
  ]);
  const ofDirectory = warnings(hub.directory);
  expect(ofDirectory.filter((message) => message.startsWith('The supergraph'))).toEqual([
    'The supergraph cannot be kept for the next start',
  ]);
});
