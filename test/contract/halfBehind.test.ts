import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createDatabase, type TestDatabase } from '../support/database';
import { startEarlierPublishers, type EarlierPublishers } from '../support/earlierPublisher';
import { startHub, type GraphqlAnswer, type TestHub } from '../support/hub';
import { startService, type TestProcess } from '../support/processes';
import { bodyCode, writeData } from '../synthetic/writeData';
import { RAISED, writeOfItself } from '../synthetic/writeOfItself';

/** Eight synthetic publishers with the same kind of data, four of which are still on version 2 of the contract. */

const BODIES = 8;
const codes = Array.from({ length: BODIES }, (_, index) => bodyCode(index));
const [now, behind] = [codes.slice(0, 4), codes.slice(4)];
const code = (number: number): string => bodyCode(number - 1);

let folder: string;
let database: TestDatabase;
let host: TestProcess;
let earlier: EarlierPublishers;
let hub: TestHub;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'synthetic-'));
  writeData(folder, { publishers: BODIES, accounts: 2, figures: 2 });
  writeOfItself(folder, BODIES);
  database = await createDatabase();
  host = await startService({
    program: 'services/publisher/main.js',
    args: ['--body', ...behind, '--port', '0'],
    environment: { DATABASE_URL: database.url, DATA_FOLDER: folder },
  });
  earlier = await startEarlierPublishers(host.url, 2);
  hub = await startHub({
    hosts: { first: ['--body', ...now.slice(0, 3)], fourth: ['--body', code(4)] },
    otherHosts: [earlier.url],
    environment: { DATA_FOLDER: folder, LAST_KNOWN_HOURS: '0', GATEWAY_CACHE: '0' },
  });
});

afterAll(async () => {
  await hub.stop();
  await earlier.close();
  await host.stop();
  await database.drop();
  fs.rmSync(folder, { recursive: true, force: true });
});

const NOTIFICATIONS =
  '{ body(code: "synthetic-001") { notifications { checks { to { code } verdict reason } } } }';
const COSTS =
  '{ body(code: "synthetic-001") { peerCosts(by: SAME_KIND) { functions { function year per basis lowest { text } highest { text } ratio median { text } compared { body { code } amount { text } } notCompared { body { code } reason } } withoutCosts { body { code } reason } } } }';

describe('a hub half of whose publishers are on an earlier version of the contract', () => {
  it('gives the values of one half, null for the other, and no errors', async () => {
    const answer = await hub.query(
      '{ bodies { code opportunities { id outcome } functionCosts { function year cost { quantity { value } } staff { quantity { value } } } } }',
    );
    const staffOnly = { function: 'ALL', year: '2020-21', cost: null, staff: { quantity: { value: 100 } } };
    const costs = (number: number): unknown => [
      {
        function: 'HUMAN_RESOURCES',
        year: '2020-21',
        cost: { quantity: { value: 1000 * number } },
        staff: { quantity: { value: 10 } },
      },
      staffOnly,
    ];
    expect(answer).toEqual({
      data: {
        bodies: [
          ...now.map((one, index) => ({
            code: one,
            opportunities: [
              { id: 'synthetic-raised', outcome: 'NOTIFIED' },
              { id: 'synthetic-received', outcome: 'CONSIDERED' },
            ],
            functionCosts: costs(index + 1),
          })),
          ...behind.map((one) => ({ code: one, opportunities: null, functionCosts: null })),
        ],
      },
    });
  });

  it('says who is on which version', async () => {
    expect(await hub.query('{ publishers { code contractVersion } }')).toEqual({
      data: {
        publishers: [
          ...now.map((one) => ({ code: one, contractVersion: '3' })),
          ...behind.map((one) => ({ code: one, contractVersion: '2' })),
        ],
      },
    });
  });

  it('goes on giving everything else of both halves', async () => {
    const { data, errors } = await hub.query(
      '{ bodies { code publisher { code } accounts { state replies { text } figures { measure } } } nation { coverage { partiesExpected published unavailable { code } } } }',
    );
    expect(errors).toBeUndefined();
    for (const { accounts } of data.bodies) {
      expect(accounts).toEqual(
        Array(accounts.length).fill({
          state: 'PUBLISHED',
          replies: [],
          figures: [{ measure: 'COST' }, { measure: 'COST' }],
        }),
      );
    }
    const { partiesExpected, published, unavailable } = data.nation.coverage;
    expect([published, unavailable]).toEqual([partiesExpected, []]);
  });

  it('says of a notification to a body that is behind that the answer cannot be checked', async () => {
    const { data, errors } = await hub.query(
      `{ body(code: "synthetic-004") { notifications { checks { id verdict reason answers { account { code } view { view } } questions { putTo { code } text } } } } }`,
    );
    expect(errors).toBeUndefined();
    const [toFirst, toSecond, toThird, received] = data.body.notifications.checks;
    expect(toFirst).toEqual({
      id: `synthetic-004/${RAISED}/synthetic-005`,
      verdict: 'CANNOT_BE_CHECKED',
      reason:
        'Synthetic Force 4 says that it notified Synthetic Force 5 on 1 April 2021. No answer is known, and whether there is one cannot be checked: the publisher of Synthetic Force 5 does not say anything on opportunities.',
      answers: [],
      questions: [
        {
          putTo: { code: 'synthetic-004' },
          text: 'On Synthetic station 4: you notified Synthetic Force 5 on 1 April 2021, and whether it answered cannot be checked in the hub: the publisher of Synthetic Force 5 does not say anything on opportunities. What did it answer?',
        },
      ],
    });
    expect(toSecond).toMatchObject({
      id: `synthetic-004/${RAISED}/synthetic-006`,
      verdict: 'ANSWERED',
      answers: [{ account: { code: 'synthetic-004' }, view: { view: 'AGAINST' } }],
    });
    expect(toThird).toMatchObject({ verdict: 'CANNOT_BE_CHECKED' });
    expect(received).toMatchObject({
      id: `synthetic-003/${RAISED}/synthetic-004`,
      verdict: 'ANSWERED',
      answers: [{ account: { code: 'synthetic-004' }, view: { view: 'IN_FAVOUR' } }],
    });
  });

  it('checks the notifications among those that have moved on', async () => {
    const { data, errors } = await hub.query(NOTIFICATIONS);
    expect(errors).toBeUndefined();
    expect(
      data.body.notifications.checks.map(({ to, verdict }: { to: { code: string }; verdict: string }) => [
        to.code,
        verdict,
      ]),
    ).toEqual([
      [code(2), 'ANSWERED'],
      [code(3), 'ANSWERED'],
      [code(4), 'UNANSWERED'],
      [code(1), 'ANSWERED'],
    ]);
  });

  it('answers null for the notifications of a body that is behind', async () => {
    expect(
      await hub.query('{ body(code: "synthetic-006") { name notifications { checks { id } } } }'),
    ).toEqual({
      data: { body: { name: 'Synthetic Force 6', notifications: { checks: null } } },
    });
  });

  it('compares the costs of those that state them, and names the others', async () => {
    const { data, errors } = await hub.query(COSTS);
    expect(errors).toBeUndefined();
    const spread = (per: string, staff: number): unknown => ({
      function: 'HUMAN_RESOURCES',
      year: '2020-21',
      per,
      basis: 'INCURRED',
      lowest: { text: `£${1000 / staff}` },
      highest: { text: `£${4000 / staff}` },
      ratio: 4,
      median: { text: `£${2500 / staff}` },
      compared: now.map((one, index) => ({
        body: { code: one },
        amount: { text: `£${(1000 * (index + 1)) / staff}` },
      })),
      notCompared: [],
    });
    expect(data.body.peerCosts).toEqual({
      functions: [spread('OF_THE_BODY', 100), spread('OF_THE_FUNCTION', 10)],
      withoutCosts: behind.map((one) => ({
        body: { code: one },
        reason: 'its publisher does not say what functions cost',
      })),
    });
  });

  it('never asked a publisher for what its version does not have', () => {
    expect(earlier.refused).toEqual([]);
  });
});

describe('when a publisher is down', () => {
  const errorsOf = ({ errors }: GraphqlAnswer): unknown[] => [
    ...new Set(
      errors?.map(({ extensions }) => `${String(extensions?.['code'])} ${String(extensions?.['publisher'])}`),
    ),
  ];

  beforeAll(async () => {
    await hub.hosts.get('fourth')?.stop();
  });

  it('a notification to it cannot be checked, and the others still are', async () => {
    const answer = await hub.query(NOTIFICATIONS);
    expect(errorsOf(answer)).toEqual([`PUBLISHER_UNREACHABLE ${code(4)}`]);
    expect(answer.data.body.notifications.checks.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      'ANSWERED',
      'ANSWERED',
      'CANNOT_BE_CHECKED',
      'ANSWERED',
    ]);
    expect(answer.data.body.notifications.checks[2].reason).toBe(
      'Synthetic Force 1 says that it notified Synthetic Force 4 on 1 April 2021. No answer is known, and whether there is one cannot be checked: the account of Synthetic Force 4 could not be fetched, which says nothing about it.',
    );
  });

  it('its costs are named as missing, and the others are compared', async () => {
    const answer = await hub.query(COSTS);
    expect(errorsOf(answer)).toEqual([`PUBLISHER_UNREACHABLE ${code(4)}`]);
    const { functions, withoutCosts } = answer.data.body.peerCosts;
    expect(functions[0]).toMatchObject({ highest: { text: '£30' }, ratio: 3, median: { text: '£20' } });
    expect(withoutCosts[0]).toEqual({
      body: { code: code(4) },
      reason:
        'its publisher could not be reached, or did not answer in the form of the contract; that says nothing about the body',
    });
  });
});
