import type { GraphqlAnswer } from '../support/hub';
import type { TestProcess } from '../support/processes';
import { startReporting, type Reporter } from '../support/reporting';
import { until } from '../support/until';
import { EQUIP, startEquip, type EquipHub } from '../failure/equip';

/** Answers are given again, and never longer than stated. */

let equip: EquipHub;
let gateway: TestProcess;
let reporter: Reporter;

const ask = (query = EQUIP): Promise<GraphqlAnswer> => equip.query(query);
const surreyOf = ({ data }: GraphqlAnswer) => data.collaboration.comparison.accounts[0];
const revisionOf = (answer: GraphqlAnswer): number => surreyOf(answer).revision;
const figuresOf = (answer: GraphqlAnswer): number => surreyOf(answer).figures.length;

beforeAll(async () => {
  // Only a change that the directory hears of can bring another answer within the test.
  equip = await startEquip({ GATEWAY_CACHE_AGE: '3600' });
  gateway = equip.gateway;
  reporter = await startReporting({
    databaseUrl: equip.surreyDatabase.url,
    host: equip.surrey.url,
    body: 'surrey',
  });
});
afterAll(() => equip.stop());

describe('the gateway', () => {
  it('asks a publisher nothing that it was asked before, whoever asks', async () => {
    const first = await ask();
    const { length } = equip.proxy.asked;
    expect(length).toBeGreaterThan(0);
    const others = await Promise.all(Array.from({ length: 20 }, () => ask()));
    expect(others).toEqual(others.map(() => first));
    // Another answer, made of the same answers of publishers.
    const other = await ask(EQUIP.replace('name', 'id'));
    expect(surreyOf(other)).toEqual(surreyOf(first));
    expect(equip.proxy.asked.length).toBe(length);
  });

  it('gives the new account once the directory has heard of it, and from then on to everybody', async () => {
    const before = revisionOf(await ask());
    let isOver = false;
    const seen = Array.from({ length: 4 }, async () => {
      const revisions: number[] = [];
      while (!isOver) revisions.push(revisionOf(await ask()));
      return revisions;
    });
    const published = await reporter.reply('Synthetic reply.');
    const after = await until(ask, (answer) => revisionOf(answer) === published);
    expect(surreyOf(after).replies).toEqual([{ text: 'Synthetic reply.' }]);
    expect(await ask()).toEqual(after);
    isOver = true;
    for (const revisions of await Promise.all(seen)) {
      expect(revisions).toEqual(revisions.toSorted((a, b) => a - b));
      expect([before, published]).toEqual(expect.arrayContaining([...new Set(revisions)]));
    }
  });

  it('gives the old account of one that changes it without a new revision no longer than the greatest age', async () => {
    const first = await ask();
    expect(figuresOf(first)).toBeGreaterThan(0);
    equip.proxy.fault = 'no figures';
    expect(await ask()).toEqual(first);
    await gateway.stop();
    gateway = await gateway.again({ GATEWAY_CACHE_AGE: '0.5' });
    equip.proxy.fault = 'none';
    expect(figuresOf(await ask())).toBe(figuresOf(first));
    equip.proxy.fault = 'no figures';
    expect(figuresOf(await until(ask, (answer) => figuresOf(answer) === 0))).toBe(0);
  });

  it('keeps no answer with a failure in it', async () => {
    equip.proxy.fault = 'html';
    const failed = await until(ask, ({ errors }) => errors !== undefined);
    expect(failed.errors?.[0]?.extensions).toMatchObject({ publisher: 'surrey' });
    equip.proxy.fault = 'none';
    expect((await ask()).errors).toBeUndefined();
  });
});
