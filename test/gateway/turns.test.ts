import { startEquip, type EquipHub } from '../failure/equip';
import { figuresOf } from '../support/metrics';
import { startService, type TestProcess } from '../support/processes';
import { send, type HttpAnswer } from '../support/request';
import { until } from '../support/until';

/** Surrey's publisher takes two seconds: what asks it is under way for so long. */

let equip: EquipHub;
let patient: TestProcess;
/** Lets nothing wait for long. */
let impatient: TestProcess;

beforeAll(async () => {
  equip = await startEquip({});
  const start = (environment: Readonly<Record<string, string>>): Promise<TestProcess> =>
    startService({
      program: 'gateway/main.js',
      environment: { PORT: '0', DIRECTORY_URL: equip.directory.url, COST_AT_ONCE: '600', ...environment },
    });
  patient = await start({ COST_WAIT: '30' });
  impatient = await start({ COST_WAIT: '0.2', COST_PER_MINUTE: '1100' });
  equip.proxy.fault = 'slow';
});
afterAll(async () => {
  await patient.stop();
  await impatient.stop();
  await equip.stop();
});

let asked = 0;

/** An operation of its own each time, that costs 516. */
const costly = (): string =>
  `{ body(code: "surrey") { accounts(period: "2021-22") { id state${asked++}: state } } }`;
const CHEAP = '{ body(code: "surrey") { name } }';

const ask = ({ url }: TestProcess, query: string): Promise<HttpAnswer> =>
  send(`${url}/graphql`, { body: JSON.stringify({ query }) });

const figure = async ({ url }: TestProcess, name: string): Promise<number> =>
  (await figuresOf(url)).get(name) ?? 0;

const RUNNING = 'hub_turns_cost{kind="costly",state="running"}';
const WAITING = 'hub_turns_cost{kind="costly",state="waiting"}';
const RUN = 'hub_turns_total{kind="costly",outcome="run"}';

async function reaches(gateway: TestProcess, name: string, value: number): Promise<void> {
  const isThere = (found: number): boolean => found === value;
  expect(await until(() => figure(gateway, name), isThere)).toBe(value);
}

describe('costly operations at the same time', () => {
  it('wait for their turn, and cheap ones do not wait for them', async () => {
    const order: string[] = [];
    const note = (name: string, answer: Promise<HttpAnswer>): Promise<void> =>
      answer.then(({ status }) => void order.push(`${name}: ${status}`));
    const first = note('first', ask(patient, costly()));
    await reaches(patient, RUNNING, 516);
    const second = note('second', ask(patient, costly()));
    await reaches(patient, WAITING, 516);
    await note('cheap', ask(patient, CHEAP));
    await Promise.all([first, second]);
    expect(order).toEqual(['cheap: 200', 'first: 200', 'second: 200']);
    await reaches(patient, RUNNING, 0);
  });

  it('count once when they are the same, and not when their answer is given again', async () => {
    const before = await figure(patient, RUN);
    const query = costly();
    const [one, other] = await Promise.all([ask(patient, query), ask(patient, query)]);
    expect([one.status, other.body]).toEqual([200, one.body]);
    expect((await ask(patient, query)).body).toBe(one.body);
    expect((await figure(patient, RUN)) - before).toBe(1);
  });

  it('are forgotten when their clients go away while they wait', async () => {
    const first = ask(patient, costly());
    await reaches(patient, RUNNING, 516);
    const client = new AbortController();
    const second = fetch(`${patient.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: costly() }),
      signal: client.signal,
    });
    await reaches(patient, WAITING, 516);
    client.abort();
    await expect(second).rejects.toThrow('aborted');
    await reaches(patient, WAITING, 0);
    expect((await first).status).toBe(200);
  });

  it('are refused with the time to wait when their turn does not come, at no cost to their client', async () => {
    const first = ask(impatient, costly());
    await reaches(impatient, RUNNING, 516);
    const { status, headers, body } = await ask(impatient, costly());
    expect([status, headers['retry-after']]).toEqual([503, '1']);
    expect(JSON.parse(body)).toEqual({
      errors: [
        {
          message: 'Too many costly operations are under way (COST_AT_ONCE); try again in 1 s.',
          extensions: { code: 'BUSY', retryAfter: 1 },
        },
      ],
    });
    const page = await send(`${impatient.url}/briefings/surrey/2021-22.md`, { method: 'GET', headers: {} });
    expect([page.status, page.headers['retry-after']]).toEqual([503, '5']);
    expect((await first).status).toBe(200);
    // Two of them are within the client's budget; three would not be.
    expect((await ask(impatient, costly())).status).toBe(200);
  });
});
