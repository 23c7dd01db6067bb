import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createDatabase, type TestDatabase } from '../support/database';
import { startFaultyProxy, type FaultyProxy } from '../support/faultyProxy';
import { startHub, type GraphqlAnswer, type TestHub } from '../support/hub';
import { startService, type TestProcess } from '../support/processes';
import { bodyCode, writeData } from '../synthetic/writeData';

/** Of a dozen publishers one is slow and one is dead: region and nation are answered, and say what is missing. */

const PUBLISHERS = 12;
const [SLOW, DEAD] = [bodyCode(0), bodyCode(4)] as const;
const OTHERS = Array.from({ length: PUBLISHERS }, (_, index) => bodyCode(index)).filter(
  (code) => code !== SLOW && code !== DEAD,
);

const OVERVIEW = `
  period
  coverage { partiesExpected published silent { code } unavailable { code } }
  byBody { body { code } collaborations published }`;
const REGION = `{ region(code: "synthetic-north") { overview(period: "2021-22") { ${OVERVIEW} } } }`;
const NATION = `{ nation(period: "2021-22") { ${OVERVIEW} } }`;

interface Overview {
  readonly coverage: { readonly published: number };
  readonly byBody: readonly { readonly body: { readonly code: string }; readonly published: number }[];
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'slow-and-dead-'));
let database: TestDatabase;
const lone: TestProcess[] = [];
let slow: FaultyProxy;
let dead: FaultyProxy;
let hub: TestHub;
const whole = new Map<string, GraphqlAnswer>();

/** What the answer would be if these bodies' accounts were missing. */
function without(answer: GraphqlAnswer, codes: readonly string[]): Overview {
  const overview = overviewOf(answer);
  const byBody = overview.byBody.map((one) =>
    codes.includes(one.body.code) ? { ...one, published: 0 } : one,
  );
  const lost = overview.byBody
    .filter(({ body }) => codes.includes(body.code))
    .reduce((sum, { published }) => sum + published, 0);
  const coverage = {
    ...overview.coverage,
    published: overview.coverage.published - lost,
    unavailable: codes.map((code) => ({ code })),
  };
  return { ...overview, coverage, byBody };
}

function overviewOf({ data }: GraphqlAnswer): Overview {
  return (data.region?.overview ?? data.nation) as Overview;
}

const marksOf = ({ errors = [] }: GraphqlAnswer): unknown[] =>
  errors.map(({ extensions }) => [extensions?.['publisher'], extensions?.['code']]).sort();

beforeAll(async () => {
  writeData(folder, { publishers: PUBLISHERS, accounts: 3, figures: 2 });
  database = await createDatabase();
  const start = async (code: string): Promise<FaultyProxy> => {
    const process = await startService({
      program: 'services/publisher/main.js',
      args: ['--body', code, '--port', '0'],
      environment: { DATABASE_URL: database.url, DATA_FOLDER: folder },
    });
    lone.push(process);
    return startFaultyProxy(process.url);
  };
  slow = await start(SLOW);
  dead = await start(DEAD);
  hub = await startHub({
    hosts: { others: ['--body', ...OTHERS] },
    otherHosts: [slow.url, dead.url],
    environment: {
      DATA_FOLDER: folder,
      PUBLISHER_TIMEOUT: '3.5',
      LAST_KNOWN_HOURS: '0',
      GATEWAY_CACHE: '0',
    },
  });
  for (const query of [REGION, NATION]) whole.set(query, await hub.query(query));
});
afterAll(async () => {
  await hub.stop();
  await slow.close();
  await dead.close();
  await Promise.all(lone.map((process) => process.stop()));
  await database.drop();
  fs.rmSync(folder, { recursive: true, force: true });
});

describe.each([
  ['region', REGION],
  ['nation', NATION],
])('the %s', (_what, query) => {
  const wholeAnswer = (): GraphqlAnswer => whole.get(query) as GraphqlAnswer;

  it('is whole while nobody fails', () => {
    expect(wholeAnswer().errors).toBeUndefined();
    expect(overviewOf(wholeAnswer()).byBody.map(({ body }) => body.code)).toEqual(
      expect.arrayContaining([SLOW, DEAD]),
    );
  });

  it('waits for one that is slow, and names one that is dead', async () => {
    slow.fault = 'slow';
    dead.fault = 'hang up';
    const answer = await hub.query(query);
    expect(marksOf(answer)).toEqual([[DEAD, 'PUBLISHER_UNREACHABLE']]);
    expect(overviewOf(answer)).toEqual(without(wholeAnswer(), [DEAD]));
  });

  it('does not wait for one that does not answer in time', async () => {
    slow.fault = 'hang';
    dead.fault = 'hang up';
    const answer = await hub.query(query);
    expect(marksOf(answer)).toEqual([
      [SLOW, 'PUBLISHER_TIMEOUT'],
      [DEAD, 'PUBLISHER_UNREACHABLE'],
    ]);
    expect(overviewOf(answer)).toEqual(without(wholeAnswer(), [SLOW, DEAD]));
  });
});
