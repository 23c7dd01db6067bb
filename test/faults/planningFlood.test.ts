import { startHub, type TestHub } from '../support/hub';
import { figuresOf } from '../support/metrics';
import { send, type HttpAnswer } from '../support/request';

/** One client sends many new operations at once, each of which has to be planned. */

const FLOOD = 150;

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub({
    hosts: { one: ['--body', 'surrey', 'sussex', 'thames-valley', 'leicestershire', 'derbyshire'] },
    environment: { TRUSTED_PROXIES: '127.0.0.0/8', GATEWAY_CACHE: '0' },
  });
}, 120_000);
afterAll(() => hub.stop());

const ask = (client: string, query: string): Promise<HttpAnswer> =>
  send(`${hub.gateway.url}/graphql`, {
    headers: { 'content-type': 'application/json', 'x-forwarded-for': client },
    body: JSON.stringify({ query }),
  });

const KNOWN = '{ regions { name } }';
const wide = (index: number): string =>
  `query Flood${index} { collaboration(id: "equip") { comparison(period: "2021-22") { verdict aspects { reason } accounts { figures { quantity { text } } } } } }`;

describe('a flood of new operations', () => {
  it('holds up neither what is known nor somebody else’s new operation, and ends', async () => {
    expect((await ask('192.0.2.1', KNOWN)).status).toBe(200);
    let isOver = false;
    const flood = Promise.all(Array.from({ length: FLOOD }, (_, index) => ask('192.0.2.2', wide(index))));
    const ended = flood.then(() => (isOver = true));
    const known: number[] = [];
    const isFirst = await ask('192.0.2.3', 'query Another { bodies { name } }').then(({ status }) => [
      status,
      isOver,
    ]);
    while (!isOver) known.push((await ask('192.0.2.1', KNOWN)).status);
    await ended;
    expect(isFirst).toEqual([200, false]);
    expect(known.filter((status) => status !== 200)).toEqual([]);
    const figures = await figuresOf(hub.gateway.url);
    expect(figures.get('hub_plans_waiting')).toBe(0);
    // Each was planned, or told that it was not: by its plan, its turn or its client's budget.
    for (const { status, body } of await flood) {
      if (status === 200) expect(body).toContain('"verdict":"CONTRADICTS_ITSELF"');
      else expect(body).toMatch(/"code":"(BUSY|TOO_MANY_REQUESTS)"/);
    }
  }, 120_000);

  it('leaves nothing to do when its client hangs up', async () => {
    const gone = new AbortController();
    const all = Array.from({ length: FLOOD }, (_, index) =>
      fetch(`${hub.gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': '192.0.2.4' },
        body: JSON.stringify({ query: wide(FLOOD + index) }),
        signal: gone.signal,
      }).catch(() => undefined),
    );
    const waiting = async (): Promise<number> =>
      (await figuresOf(hub.gateway.url)).get('hub_plans_waiting') ?? 0;
    while ((await waiting()) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    gone.abort();
    await Promise.all(all);
    while ((await waiting()) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    const made = (await figuresOf(hub.gateway.url)).get('hub_plan_seconds_count{outcome="given up"}');
    expect(made).toBeGreaterThan(0);
    expect((await ask('192.0.2.5', 'query After { bodies { code } }')).status).toBe(200);
  }, 120_000);
});
