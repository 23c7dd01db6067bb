import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { AT_A_TIME } from './guard';
import { SubgraphCalls, type CallAnswer } from './subgraphCalls';
import { SubgraphConnections } from './subgraphConnections';

/** One process that hosts many publishers: each answers at its own path, those that hang once they are let go. */
interface Host {
  readonly origin: string;
  readonly hanging: Set<string>;
  /** How many questions hang. */
  held(): number;
  letGo(): void;
  close(): Promise<void>;
}

async function startHost(): Promise<Host> {
  const hanging = new Set<string>();
  const held: http.ServerResponse[] = [];
  const server = http.createServer((request, response) => {
    if (hanging.has(request.url ?? '')) held.push(response);
    else response.end('{"data":{}}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hanging,
    held: () => held.length,
    letGo: () => {
      hanging.clear();
      for (const response of held.splice(0)) response.end('{"data":{}}');
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

let host: Host;
let connections: SubgraphConnections;
let calls: SubgraphCalls;
beforeEach(async () => {
  host = await startHost();
  connections = new SubgraphConnections();
  calls = new SubgraphCalls({ connections, kept: undefined, lastKnown: undefined });
});
afterEach(async () => {
  await connections.close();
  await host.close();
});

let question = 0;

/** Asks a publisher something that nobody has asked. */
const ask = (subgraph: string, deadlineMs = 30_000, { origin } = host): Promise<CallAnswer> =>
  calls.ask({
    subgraph,
    url: new URL(`/${subgraph}`, origin),
    body: JSON.stringify({ query: `synthetic ${question++}` }),
    requestId: 'test',
    deadlineMs,
    latestMs: 60_000,
  });

const askOften = (subgraph: string, times: number, deadlineMs?: number): Promise<CallAnswer>[] =>
  Array.from({ length: times }, () => ask(subgraph, deadlineMs));

const textsOf = async (answers: readonly Promise<CallAnswer>[]): Promise<string[]> =>
  (await Promise.all(answers)).map(({ text }) => text);

async function untilHeld(count: number): Promise<void> {
  while (host.held() < count) await new Promise((resolve) => setImmediate(resolve));
}

describe('the calls to publishers of one process', () => {
  it('are answered by one while the calls to others hang there, as many as there may be', async () => {
    const others = ['a', 'b', 'c', 'd'];
    for (const other of others) host.hanging.add(`/${other}`);
    const hanging = others.flatMap((other) => askOften(other, 2 * AT_A_TIME));
    await untilHeld(others.length * AT_A_TIME);
    expect((await ask('healthy')).text).toBe('{"data":{}}');
    expect(host.held()).toBe(others.length * AT_A_TIME);
    host.letGo();
    expect(new Set(await textsOf(hanging))).toEqual(new Set(['{"data":{}}']));
  });
});

describe('a call whose turn does not come in time', () => {
  it('ends then, and is no failure of the publisher’s', async () => {
    host.hanging.add('/slow');
    const first = askOften('slow', AT_A_TIME);
    await untilHeld(AT_A_TIME);
    const late = await Promise.allSettled(askOften('slow', 20, 50));
    expect(late).toEqual(
      late.map(() => ({
        status: 'rejected',
        reason: expect.objectContaining({ kind: 'timeout', detail: 'its turn did not come in time' }),
      })),
    );
    host.letGo();
    expect(await textsOf(first)).toEqual(first.map(() => '{"data":{}}'));
    expect(calls.states()).toEqual(new Map([['slow', 'closed']]));
    expect((await ask('slow')).text).toBe('{"data":{}}');
  });
});

describe('a publisher that moves', () => {
  it('is asked at its new address, and what hangs at the old one may end there', async () => {
    host.hanging.add('/mover');
    const old = ask('mover');
    await untilHeld(1);
    const next = await startHost();
    expect((await ask('mover', 30_000, next)).text).toBe('{"data":{}}');
    await next.close();
    host.letGo();
    expect((await old).text).toBe('{"data":{}}');
  });
});
