import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDatabase, type TestDatabase } from '../../test/support/database';
import { post } from '../../test/support/hub';
import { startInVain, startService, stopAll } from '../../test/support/processes';
import { figuresCsv, folderOf, removeFolders } from '../common/account-files/synthetic.test-helper';
import { seedFolder } from '../common/config/folders';
import { startPublishers, type TestPublishers } from '../publisher/publisher.test-helper';

const program = 'services/directory/main.js';

let database: TestDatabase;
let publishers: TestPublishers;
beforeAll(async () => {
  database = await createDatabase();
  publishers = await startPublishers('surrey');
  await publishers.load('surrey', seedFolder());
});
afterEach(stopAll);
afterAll(async () => {
  await publishers.stop();
  await database.drop();
  removeFolders();
});

const environment = (more: Readonly<Record<string, string>>): Record<string, string> => ({
  DATABASE_URL: database.url,
  DIRECTORY_PORT: '0',
  PUBLISHER_HOSTS: publishers.url,
  ...more,
});

describe('a directory that cannot start', () => {
  it('names every problem of its files', async () => {
    const folder = folderOf({ 'figures.csv': figuresCsv({ value: '£3.3m' }) });
    const { exitCode, failure } = await startInVain({
      program,
      environment: environment({ DATA_FOLDER: folder }),
    });
    expect({ exitCode, failure: failure.split('\n') }).toEqual({
      exitCode: 1,
      failure: [
        `The folder "${folder}" cannot be loaded: 7 problems. Nothing was changed.`,
        ...['regions', 'bodies', 'neighbours', 'statistics', 'collaborations', 'memberships'].map(
          (name) => `  ${name}.csv: the file is missing.`,
        ),
        '  figures.csv, row 2, column "value": "£3.3m" is not a plain number; write digits with at most four after one point, such as 3300000 or 12.50, without £, commas or words.',
        'Correct the files and start again.',
      ],
    });
  });

  it('says that there is no publisher', async () => {
    const empty = http.createServer((_request, response) => void response.end('{"publishers":[]}'));
    await new Promise<void>((resolve) => empty.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(empty.address() as AddressInfo).port}`;
    const { exitCode, failure } = await startInVain({
      program,
      environment: environment({ PUBLISHER_HOSTS: url }),
    });
    empty.closeAllConnections();
    await new Promise((resolve) => empty.close(resolve));
    expect({ exitCode, failure: failure.split('\n') }).toEqual({
      exitCode: 1,
      failure: [
        `No body publishes anything yet: no publisher was found at ${url}.`,
        'Start a publisher (npm run publisher), or correct PUBLISHER_HOSTS, and start again.',
      ],
    });
  });
});

describe('a directory that runs', () => {
  it('lists what a publisher newly reports, without being started again', async () => {
    const service = await startService({ program, environment: environment({ PUBLISHES_INTERVAL: '0.1' }) });
    const ask = async (): Promise<unknown> => {
      const query = '{ collaboration(id: "synthetic-unit") { registered periods } }';
      return (await post(`${service.url}/graphql`, query)).data;
    };
    expect(await ask()).toEqual({ collaboration: null });
    await publishers.load('surrey', folderOf({ 'figures.csv': figuresCsv({ publisher: 'surrey' }) }));
    let answer = await ask();
    while (JSON.stringify(answer) === '{"collaboration":null}') answer = await ask();
    expect(answer).toEqual({ collaboration: { registered: false, periods: ['2020-21-H1'] } });
    expect(await service.stop()).toBe(0);
  });

  it('answers what is no GraphQL without a stack', async () => {
    const service = await startService({ program, environment: environment({}) });
    const broken = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      body: '{',
      headers: { 'content-type': 'application/json' },
    });
    expect([broken.status, (await broken.text()).includes('node_modules')]).toEqual([400, false]);
    const nowhere = await fetch(`${service.url}/nowhere`);
    expect([nowhere.status, await nowhere.text()]).toEqual([
      404,
      '{"error":"There is nothing at GET /nowhere."}',
    ]);
    expect(await service.stop()).toBe(0);
  });
});
