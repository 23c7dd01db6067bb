import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { listeningDeadline } from './deadline';
import { httpCall } from './httpCall';
import { SubgraphConnections } from './subgraphConnections';

/** A publisher that answers at once, in a thread of its own, or never at /hang. */
const PUBLISHER = `
  const { parentPort } = require('node:worker_threads');
  const server = require('node:http').createServer((request, response) => {
    if (request.url !== '/hang') response.end('{"data":{}}');
  });
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));`;

const connections = new SubgraphConnections();
let publisher: Worker;
let url: URL;
beforeAll(async () => {
  publisher = new Worker(PUBLISHER, { eval: true });
  const [port] = (await once(publisher, 'message')) as [number];
  url = new URL(`http://127.0.0.1:${port}/`);
});
afterAll(async () => {
  await connections.close();
  await publisher.terminate();
});

/** Plans or compares, as far as others can tell: hears nobody for so long. */
function hold(ms: number): void {
  for (const until = performance.now() + ms; performance.now() < until;);
}

async function ask(at: string, deadline: ReturnType<typeof listeningDeadline>): Promise<string> {
  const pool = connections.poolFor('synthetic', url.origin);
  const asked = { body: '{}', requestId: 'test' };
  try {
    return (await httpCall(pool, new URL(at, url), asked, deadline.signal)).text;
  } finally {
    deadline.clear();
  }
}

describe('the deadline of a call', () => {
  it('does not count the time in which the gateway was busy against who answered meanwhile', async () => {
    await ask('/', listeningDeadline(5000, 5000));
    const answer = ask('/', listeningDeadline(300, 5000));
    // The question is on its way.
    await new Promise((resolve) => setImmediate(resolve));
    hold(600);
    expect(await answer).toBe('{"data":{}}');
  });

  it('reads what has arrived at its end, also when it is the whole request’s', async () => {
    const answer = ask('/', listeningDeadline(5000, 300));
    await new Promise((resolve) => setImmediate(resolve));
    hold(600);
    expect(await answer).toBe('{"data":{}}');
  });

  it.each([
    ['its own time', 150, 60_000],
    ['the time of the whole request', 60_000, 150],
  ])('ends %s', async (_what, ms, latestMs) => {
    await expect(ask('/hang', listeningDeadline(ms, latestMs))).rejects.toMatchObject({ kind: 'timeout' });
  });
});
