import path from 'node:path';
import { Client } from 'pg';
import { createDatabase, type TestDatabase } from '../../test/support/database';
import { startInVain, startService, stopAll } from '../../test/support/processes';
import { figuresCsv, folderOf, removeFolders } from '../common/account-files/synthetic.test-helper';

const program = 'services/publisher/main.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterEach(async () => {
  await stopAll();
  removeFolders();
});
afterAll(() => database.drop());

const failureOf = async (...args: string[]): Promise<unknown> => {
  const { exitCode, failure } = await startInVain({
    program,
    args,
    environment: { DATABASE_URL: database.url },
  });
  return { exitCode, failure: failure.split('\n') };
};

async function schemas(): Promise<string[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ nspname: string }>(
    `select nspname from pg_namespace where nspname like 'publisher_%' order by 1`,
  );
  await client.end();
  return rows.map(({ nspname }) => nspname);
}

describe('a publisher that cannot start', () => {
  afterEach(async () => {
    expect(await schemas()).toEqual([]);
  });

  it('names a body code that is none', async () => {
    expect(await failureOf('--body', 'Surrey')).toEqual({
      exitCode: 1,
      failure: [
        '--body "Surrey" is no body code.',
        'Write lower-case words joined by hyphens, such as royal-berkshire-fire.',
      ],
    });
  });

  it('names every body that the files do not speak for, before anything is changed', async () => {
    const folder = folderOf({ 'figures.csv': figuresCsv({}) });
    expect(await failureOf('--body', 'synthetic-a', 'synthetic-b', 'surrey', '--data', folder)).toEqual({
      exitCode: 1,
      failure: [
        `The folder "${folder}" cannot be loaded: 2 problems. Nothing was changed.`,
        `  ${folder}: no row has "surrey" as its publisher.`,
        `  ${folder}: no row has "synthetic-b" as its publisher. Did you mean "synthetic-a"?`,
        'Correct the files and start again.',
      ],
    });
  });

  it('names every problem of the files, or the folder that is not there', async () => {
    const folder = folderOf({ 'figures.csv': figuresCsv({ value: '£3.3m', unit: 'POUNDS' }) });
    expect(await failureOf('--data', folder)).toEqual({
      exitCode: 1,
      failure: [
        `The folder "${folder}" cannot be loaded: 2 problems. Nothing was changed.`,
        '  figures.csv, row 2, column "value": "£3.3m" is not a plain number; write digits with at most four after one point, such as 3300000 or 12.50, without £, commas or words.',
        '  figures.csv, row 2, column "unit": "POUNDS" is not allowed. Allowed: GBP, PERCENT, HOURS, FTE, GBP_PER_HEAD, MONTHS, COUNT.',
        'Correct the files and start again.',
      ],
    });
    const missing = path.join(folder, 'synthetic');
    expect(await failureOf('--data', missing)).toEqual({
      exitCode: 1,
      failure: [
        `The folder "${missing}" cannot be loaded: 1 problem. Nothing was changed.`,
        `  ${missing}: there is no such folder.`,
        'Correct the files and start again.',
      ],
    });
  });

  it('names a port that is none', async () => {
    expect(await failureOf('--port', '70000')).toEqual({
      exitCode: 1,
      failure: ['--port "70000" is no port number.', 'Write a number from 0 to 65535.'],
    });
  });
});

describe('a publisher that starts', () => {
  it('serves the bodies that it was told, each at its path', async () => {
    const service = await startService({
      program,
      args: ['--body', 'surrey', '--port', '0'],
      environment: { DATABASE_URL: database.url },
    });
    const response = await fetch(`${service.url}/`);
    expect(await response.json()).toEqual({ publishers: [{ code: 'surrey', path: '/surrey' }] });
    expect(await service.stop()).toBe(0);
    expect(await schemas()).toEqual(['publisher_surrey']);
  });

  it('says which rows it leaves out, and which codes nobody knows', async () => {
    const rows = ['essex', 'essex', 'essex', 'essex', 'esex'].map((publisher, index) => ({
      id: `synthetic-${index}`,
      publisher,
      about: 'kentt',
    }));
    const service = await startService({
      program,
      args: ['--body', 'essex', '--data', folderOf({ 'figures.csv': figuresCsv(...rows) }), '--port', '0'],
      environment: { DATABASE_URL: database.url, LOG_LEVEL: 'info' },
    });
    const said = service.output().replaceAll('\\"', '"');
    expect(said).toContain(
      '2 bodies that the hub does not know: "esex" (or is "essex" meant?), "kentt" (or is "kent" meant?)',
    );
    expect(said).toContain('1 row of other publishers left out: "esex" (1, or is "essex" meant?)');
    expect(await service.stop()).toBe(0);
  });

  it('serves every body that the files speak for when it was told none', async () => {
    const folder = folderOf({ 'figures.csv': figuresCsv({ jointly_with: 'synthetic-b' }) });
    const service = await startService({
      program,
      args: ['--data', folder, '--port', '0'],
      environment: { DATABASE_URL: database.url, LOG_LEVEL: 'info' },
    });
    const response = await fetch(`${service.url}/`);
    expect(await response.json()).toEqual({
      publishers: [
        { code: 'synthetic-a', path: '/synthetic-a' },
        { code: 'synthetic-b', path: '/synthetic-b' },
      ],
    });
    expect(service.output()).toContain(
      '2 publishers: 2 figures and 0 statements in their accounts; 2 new revisions, 0 unchanged',
    );
    expect(await service.stop()).toBe(0);
  });
});
