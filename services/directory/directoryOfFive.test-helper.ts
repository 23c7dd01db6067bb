import fs from 'node:fs';
import path from 'node:path';
import { seedFolder } from '../common/config/folders';
import { figuresCsv, folderOf, removeFolders } from '../common/account-files/synthetic.test-helper';
import { startPublishers, type TestPublishers } from '../publisher/publisher.test-helper';
import { startDirectory, type TestDirectory } from './directory.test-helper';

export const PUBLISHING = ['dyfed-powys', 'leicestershire', 'surrey', 'sussex', 'thames-valley'];

let served: TestPublishers | undefined;
let started: TestDirectory | undefined;

function there<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('The directory is asked before it has started.');
  return thing;
}

/** The publishers of five bodies with their real accounts, and one account that is synthetic. */
export const publishers = (): TestPublishers => there(served);

/** A directory over them, which all cases ask: none of them changes anything. */
export const directory = (): TestDirectory => there(started);

// Registered with the first import, so that both start before any case.
beforeAll(async () => {
  served = await startPublishers(...PUBLISHING);
  for (const body of PUBLISHING) await served.load(body, seedFolder());
  const synthetic = { publisher: 'surrey', collaboration: 'synthetic-unregistered', jointly_with: 'sussex' };
  const folder = folderOf({ 'figures.csv': figuresCsv(synthetic) });
  await served.load('surrey', folder);
  await served.load('sussex', folder);
  started = await startDirectory(served.url);
});
afterAll(async () => {
  await started?.stop();
  await served?.stop();
  removeFolders();
});

/** The data of an answer without errors. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<any> {
  const { data, errors } = await directory().query(query, variables);
  expect(errors).toBeUndefined();
  return data;
}

/** The errors of an answer, without where they stand in the query. */
export async function errorsOf(
  query: string,
  variables?: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const { errors } = await directory().query(query, variables);
  return errors?.map(({ message, extensions }) => ({ message, extensions }));
}

/** The rows of a real file, as text in cells; enough for files without quotes in the columns that are read. */
export function rowsOf(file: string): string[][] {
  const lines = fs.readFileSync(path.join(seedFolder(), file), 'utf8').trimEnd().split('\n').slice(1);
  return lines.map((line) => line.split(','));
}
