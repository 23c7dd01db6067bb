import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { hub } from '../support/cli';
import type { Fault } from '../support/faultyProxy';
import type { GraphqlAnswer } from '../support/hub';
import type { TestProcess } from '../support/processes';
import { startReporting, type Reporter } from '../support/reporting';
import { until } from '../support/until';
import { EQUIP, startEquip, type EquipHub } from '../failure/equip';

/** What a publisher said last stands in its place while it is down, marked so, and no longer than it may. */

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'last-known-'));
const folder = path.join(home, 'gateway', 'last-known');
let equip: EquipHub;
let gateway: TestProcess;
let reporter: Reporter;
let whole: GraphqlAnswer;
let startedAt: string;

const ask = (): Promise<GraphqlAnswer> => equip.query(EQUIP);
const codeOf = ({ errors }: GraphqlAnswer): unknown => errors?.[0]?.extensions?.['code'];
const filesOf = (): string[] => (fs.existsSync(folder) ? fs.readdirSync(folder) : []);

function expectLastKnown(answer: GraphqlAnswer): void {
  expect(answer).toEqual({
    data: whole.data,
    errors: [
      {
        message: expect.stringMatching(/^The publisher "surrey" .*: what it said last is shown here\.$/),
        path: ['collaboration', 'comparison', 'accounts', 0],
        extensions: { code: 'PUBLISHER_LAST_KNOWN', publisher: 'surrey', asOf: expect.any(String) },
      },
    ],
  });
  const asOf = String(answer.errors?.[0]?.extensions?.['asOf']);
  expect([startedAt <= asOf, asOf <= new Date().toISOString()]).toEqual([true, true]);
}

function expectMissing(answer: GraphqlAnswer, code: string): void {
  expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([{ code, publisher: 'surrey' }]);
  const { coverage, accounts } = answer.data.collaboration.comparison;
  expect(coverage).toEqual({ published: 2, unavailable: [{ code: 'surrey' }] });
  expect(accounts.slice(1)).toEqual(whole.data.collaboration.comparison.accounts.slice(1));
}

beforeAll(async () => {
  startedAt = new Date().toISOString();
  equip = await startEquip({ GATEWAY_CACHE: '0', HUB_HOME: home });
  gateway = equip.gateway;
  reporter = await startReporting({
    databaseUrl: equip.surreyDatabase.url,
    host: equip.surrey.url,
    body: 'surrey',
  });
});
afterAll(async () => {
  await equip.stop();
  fs.rmSync(home, { recursive: true, force: true });
});

describe('what a publisher said last', () => {
  it('stands in its place, also when the gateway was killed meanwhile', async () => {
    whole = await ask();
    expect(whole.errors).toBeUndefined();
    const written = await until(
      () => Promise.resolve(filesOf().filter((name) => !name.includes('.'))),
      ({ length }) => length > 0,
    );
    expect(written.length).toBeGreaterThan(0);
    equip.proxy.fault = 'hang up';
    expectLastKnown(await ask());
    // The same question, whatever its name is.
    expectLastKnown(await equip.query(`query OtherName ${EQUIP}`));
    await gateway.stop('SIGKILL');
    gateway = await gateway.again();
    expectLastKnown(await ask());
  });

  it('is what it said before the gateway was stopped, not what was on disk', async () => {
    equip.proxy.fault = 'none';
    const second = EQUIP.replace('name', 'name id');
    const { data } = await equip.query(second);
    expect(await gateway.stop('SIGTERM')).toBe(0);
    gateway = await gateway.again();
    equip.proxy.fault = 'hang up';
    const answer = await equip.query(second);
    expect([codeOf(answer), answer.data]).toEqual(['PUBLISHER_LAST_KNOWN', data]);
  });

  it.each<Fault>(['hang', 'html', 'error', 'account of another body', 'fewer accounts'])(
    'stands in its place whatever way it fails: %s',
    async (fault) => {
      equip.proxy.fault = fault;
      expectLastKnown(await ask());
    },
  );

  it('is not given for what it was not asked before', async () => {
    equip.proxy.fault = 'hang up';
    const answer = await equip.query(EQUIP.replace('state revision', 'state revision nameUsed'));
    expect(codeOf(answer)).toBe('PUBLISHER_UNREACHABLE');
  });

  it('is not given when it is too old', async () => {
    await gateway.stop();
    gateway = await gateway.again({ LAST_KNOWN_HOURS: '0.00001' });
    expectMissing(await ask(), 'PUBLISHER_UNREACHABLE');
    await gateway.stop();
    gateway = await gateway.again({ LAST_KNOWN_HOURS: '24' });
    expectLastKnown(await ask());
  });

  it('is not given once the directory has heard that it published something newer', async () => {
    equip.proxy.fault = 'none';
    const state = async (): Promise<string> => {
      const response = await fetch(`${equip.directory.url}/state`);
      return ((await response.json()) as { publishers: { surrey: string } }).publishers.surrey;
    };
    const before = await state();
    await reporter.reply('Synthetic reply.');
    expect(await until(state, (now) => now !== before)).not.toBe(before);
    equip.proxy.fault = 'hang up';
    expectMissing(
      await until(ask, (answer) => codeOf(answer) !== 'PUBLISHER_LAST_KNOWN'),
      'PUBLISHER_UNREACHABLE',
    );
  });

  it('is given of the newer account once that was asked for', async () => {
    equip.proxy.fault = 'none';
    whole = await until(ask, ({ errors }) => errors === undefined);
    expect(JSON.stringify(whole)).toContain('Synthetic reply.');
    equip.proxy.fault = 'hang up';
    expectLastKnown(await ask());
  });

  it('is not given for one that was taken out as unavailable', async () => {
    const { key } = JSON.parse(
      await hub(['key', 'create', '--operator', '--json'], { DATABASE_URL: equip.databaseUrl }),
    ) as { key: string };
    await hub(['retract', '--body', 'surrey', '--unavailable'], {
      HUB_KEY: key,
      DIRECTORY_URL: equip.directory.url,
    });
    const answer = await until(ask, (one) => codeOf(one) !== 'PUBLISHER_LAST_KNOWN');
    expect(answer.data.collaboration.comparison.coverage).toEqual({
      published: 2,
      unavailable: [{ code: 'surrey' }],
    });
    expect(JSON.stringify(answer)).not.toContain('PUBLISHER_LAST_KNOWN');
  });
});
