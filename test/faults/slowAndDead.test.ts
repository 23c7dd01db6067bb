import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createDatabase, type TestDatabase } from '../support/database';
import { startFaultyProxy, type Fault, type FaultyProxy } from '../support/faultyProxy';
import { post, startHub, type GraphqlAnswer, type TestHub } from '../support/hub';
import { startService, type TestProcess } from '../support/processes';
import { bodyCode, writeData } from '../synthetic/writeData';
import { firstAccountOf, foundIn, marksOf, marksWithout, OVERVIEW, overviewOf } from './overviews';

/** Of a hundred publishers five are slow and one is dead: region and nation are answered, and say what is missing. */

const PUBLISHERS = 100;
const SLOW = [0, 24, 52, 33, 71].map(bodyCode);
const DEAD = bodyCode(8);
const LONE = [...SLOW, DEAD];
const OTHERS = Array.from({ length: PUBLISHERS }, (_, index) => bodyCode(index)).filter(
  (code) => !LONE.includes(code),
);

/** In seconds. Who waited for one slow publisher after the other would be past the second. */
const PUBLISHER_TIMEOUT = 5;
const ANSWER_TIMEOUT = 20;

const CROWD = 6;

const REGION = `{ region(code: "synthetic-north") { overview(period: "2021-22") { ${OVERVIEW} } } }`;
const NATION = `{ nation(period: "2021-22") { ${OVERVIEW} } }`;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'slow-and-dead-'));
let database: TestDatabase;
const lone = new Map<string, { readonly publisher: TestProcess; readonly proxy: FaultyProxy }>();
let hub: TestHub;
/** A gateway beside the hub's own that lets what publishers said last stand in their place. */
let remembering: TestProcess;

async function startAlone(code: string): Promise<void> {
  const publisher = await startService({
    program: 'services/publisher/main.js',
    args: ['--body', code, '--port', '0'],
    environment: { DATABASE_URL: database.url, DATA_FOLDER: folder },
  });
  lone.set(code, { publisher, proxy: await startFaultyProxy(publisher.url) });
}

beforeAll(async () => {
  writeData(folder, { publishers: PUBLISHERS, accounts: 2, figures: 2 });
  database = await createDatabase();
  for (const code of LONE) await startAlone(code);
  const environment = {
    DATA_FOLDER: folder,
    PUBLISHER_TIMEOUT: String(PUBLISHER_TIMEOUT),
    ANSWER_TIMEOUT: String(ANSWER_TIMEOUT),
    GATEWAY_CACHE: '0',
  };
  hub = await startHub({
    hosts: { others: ['--body', ...OTHERS] },
    otherHosts: [...lone.values()].map(({ proxy }) => proxy.url),
    environment: { ...environment, LAST_KNOWN_HOURS: '0' },
  });
  remembering = await startService({
    program: 'gateway/main.js',
    environment: { ...environment, PORT: '0', DIRECTORY_URL: hub.directory.url },
  });
}, 180_000);
afterAll(async () => {
  await remembering.stop();
  await hub.stop();
  await Promise.all([...lone.values()].flatMap(({ publisher, proxy }) => [proxy.close(), publisher.stop()]));
  await database.drop();
  fs.rmSync(folder, { recursive: true, force: true });
});

function become(fault: { readonly slow: Fault; readonly dead: Fault }): void {
  for (const [code, { proxy }] of lone) proxy.fault = code === DEAD ? fault.dead : fault.slow;
}

/** Asks a gateway, and fails when the answer takes longer than ANSWER_TIMEOUT. */
async function inTime(gateway: TestProcess, query: string): Promise<GraphqlAnswer> {
  const startedAt = performance.now();
  const answer = await post(`${gateway.url}/graphql`, query);
  expect(performance.now() - startedAt).toBeLessThan(ANSWER_TIMEOUT * 1000);
  return answer;
}

const both = (query: string): Promise<[GraphqlAnswer, GraphqlAnswer]> =>
  Promise.all([inTime(hub.gateway, query), inTime(remembering, query)]);

const WHAT = {
  PUBLISHER_UNREACHABLE: 'could not be reached',
  PUBLISHER_TIMEOUT: 'did not answer in time',
};
type Code = keyof typeof WHAT;
type Failing = Readonly<Record<string, Code>>;

const DEAD_ONLY: Failing = { [DEAD]: 'PUBLISHER_UNREACHABLE' };
const ALL_SIX: Failing = {
  ...Object.fromEntries(SLOW.map((code) => [code, 'PUBLISHER_TIMEOUT'])),
  ...DEAD_ONLY,
};

const byPublisher = (answer: GraphqlAnswer): unknown[] =>
  [...(answer.errors ?? [])].sort((a, b) => (publisherIn(a) < publisherIn(b) ? -1 : 1));
const publisherIn = ({ extensions }: { extensions?: Readonly<Record<string, unknown>> }): string =>
  String(extensions?.['publisher']);

/** Everybody else's accounts are whole; those of these are UNAVAILABLE, and an error for each says why. */
function expectMissing(answer: GraphqlAnswer, whole: GraphqlAnswer, failing: Failing): void {
  const codes = Object.keys(failing).sort();
  expect(foundIn(overviewOf(whole), codes).sort()).toEqual(codes);
  expect(marksOf(overviewOf(answer))).toEqual(marksWithout(overviewOf(whole), codes));
  expect(byPublisher(answer)).toEqual(
    codes.map((publisher) => ({
      message: `The publisher "${publisher}" ${WHAT[failing[publisher] as Code]}: what it would have said is missing here.`,
      path: firstAccountOf(whole, publisher),
      extensions: { code: failing[publisher], publisher },
    })),
  );
}

/** Nothing is missing, and an error for each of these says that it is what they said last. */
function expectLastKnown(answer: GraphqlAnswer, whole: GraphqlAnswer, failing: Failing): void {
  expect(answer.data).toEqual(whole.data);
  expect(byPublisher(answer)).toEqual(
    Object.keys(failing)
      .sort()
      .map((publisher) => ({
        message: `The publisher "${publisher}" ${WHAT[failing[publisher] as Code]}: what it said last is shown here.`,
        path: firstAccountOf(whole, publisher),
        extensions: { code: 'PUBLISHER_LAST_KNOWN', publisher, asOf: expect.any(String) },
      })),
  );
}

describe.each([
  ['region', REGION],
  ['nation', NATION],
])('the %s', (_what, query) => {
  let whole: GraphqlAnswer;

  it('is whole while nobody fails', async () => {
    become({ slow: 'none', dead: 'none' });
    whole = await inTime(hub.gateway, query);
    expect(whole.errors).toBeUndefined();
    expect(overviewOf(whole).coverage).toEqual({
      partiesExpected: 200,
      published: 200,
      silent: [],
      unavailable: [],
    });
    expect(await inTime(remembering, query)).toEqual(whole);
  });

  it('waits for those that are slow, and names one that is dead', async () => {
    become({ slow: 'slow', dead: 'hang up' });
    const [answer, remembered] = await both(query);
    expectMissing(answer, whole, DEAD_ONLY);
    expectLastKnown(remembered, whole, DEAD_ONLY);
  });

  it('does not wait for those that do not answer in time', async () => {
    become({ slow: 'hang', dead: 'hang up' });
    const [answer, remembered] = await both(query);
    expectMissing(answer, whole, ALL_SIX);
    expectLastKnown(remembered, whole, ALL_SIX);
  });
});

describe('a crowd', () => {
  it('that asks for the nation, each in words of its own, is told the same', async () => {
    become({ slow: 'none', dead: 'none' });
    const whole = await hub.query(NATION);
    become({ slow: 'hang', dead: 'hang up' });
    const asked = Array.from({ length: CROWD }, (_, n) =>
      NATION.replace('id state', `id state again${n}: state`),
    );
    const answers = await Promise.all(asked.map((query) => hub.query(query)));
    for (const answer of answers) expectMissing(answer, whole, ALL_SIX);
  });
});
