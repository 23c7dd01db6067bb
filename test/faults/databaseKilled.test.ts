import {
  ask,
  choice,
  cleanUp,
  kill,
  serverOf,
  temporaryFolder,
} from '../../services/common/postgres/privateDatabase.test-helper';
import { openPrivateDatabase, type PrivateDatabase } from '../../services/common/postgres/privateDatabase';
import { startHub, type GraphqlAnswer, type TestHub } from '../support/hub';
import { startReporting, type Reporter } from '../support/reporting';
import { until } from '../support/until';
import { EQUIP, UNLIMITED } from '../failure/equip';

/** PostgreSQL is killed while bodies publish and clients ask: what was acknowledged stays, and the rest comes back. */

const home = temporaryFolder();
let database: PrivateDatabase;
let hub: TestHub;
let surrey: Reporter;

const PARTIES = ['surrey', 'sussex', 'thames-valley'];
const MARKS = ['PUBLISHER_LAST_KNOWN', 'PUBLISHER_ERROR', 'PUBLISHER_TIMEOUT'];
/** The others' accounts, which nothing changes here. */
const othersOf = ({ data }: GraphqlAnswer) => data.collaboration.comparison.accounts.slice(1);

beforeAll(async () => {
  database = await openPrivateDatabase(choice(home));
  hub = await startHub({
    hosts: { all: ['--body', ...PARTIES] },
    environment: { ...UNLIMITED, DATABASE_URL: database.url, PUBLISHES_INTERVAL: '0.2', GATEWAY_CACHE: '0' },
  });
  const host = hub.hosts.get('all')?.url ?? '';
  surrey = await startReporting({ databaseUrl: database.url, host, body: 'surrey' });
});
afterAll(async () => {
  await hub.stop();
  await database.stop();
  await cleanUp();
});

it('nothing that was acknowledged is lost, no process ends, and answers are whole again by themselves', async () => {
  const whole = await hub.query(EQUIP);
  expect(whole.errors).toBeUndefined();
  const acknowledged = new Map<number, string>();
  const answers: GraphqlAnswer[] = [];
  let refused = 0;
  let isOver = false;
  const publishing = (async () => {
    for (let count = 1; !isOver; count++) {
      const text = `Synthetic reply ${count}.`;
      await surrey.reply(text).then(
        (revision) => acknowledged.set(revision, text),
        () => refused++,
      );
    }
  })();
  const asking = (async () => {
    while (!isOver) answers.push(await hub.query(EQUIP));
  })();
  const more = async (count: number): Promise<void> => {
    const wanted = acknowledged.size + count;
    await until(
      () => Promise.resolve(acknowledged.size),
      (size) => size >= wanted,
    );
  };

  await more(5);
  await kill(serverOf(home));
  const before = await until(
    () => Promise.resolve(refused),
    (count) => count > 0,
  ).then(() => acknowledged.size);
  await more(5);
  isOver = true;
  await Promise.all([publishing, asking]);

  expect([refused > 0, acknowledged.size > before]).toEqual([true, true]);
  const rows = await ask(
    database.url,
    `select json_build_array(number, reply) from publisher_surrey.revision where kind = 'REPLY'`,
  );
  expect(rows).toEqual(expect.arrayContaining([...acknowledged].map((one) => expect.arrayContaining(one))));
  for (const process of [hub.gateway, hub.directory, hub.comparison, ...hub.hosts.values()])
    expect([process.child.exitCode, process.child.signalCode]).toEqual([null, null]);

  for (const { data, errors = [] } of answers) {
    expect(data.collaboration.name).toBe(whole.data.collaboration.name);
    for (const { extensions } of errors) {
      expect(MARKS).toContain(extensions?.['code']);
      expect(PARTIES).toContain(extensions?.['publisher']);
    }
  }
  const last = Math.max(...acknowledged.keys());
  const after = await until(
    () => hub.query(EQUIP),
    ({ data, errors }) => errors === undefined && data.collaboration.comparison.accounts[0].revision >= last,
  );
  expect(after.errors).toBeUndefined();
  expect(othersOf(after)).toEqual(othersOf(whole));
  const [{ revision, replies }] = after.data.collaboration.comparison.accounts;
  expect(rows).toContainEqual([revision, replies[0].text]);
});
