import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { CallFailed } from './callFailed';
import { httpCall } from './httpCall';
import { SubgraphConnections } from './subgraphConnections';

const MEGABYTE = Buffer.alloc(1_000_000, 'x');

const connections = new SubgraphConnections();
const servers: http.Server[] = [];
afterAll(async () => {
  await connections.close();
  for (const server of servers) server.closeAllConnections();
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
});

async function serve(listener: (response: http.ServerResponse) => void): Promise<URL> {
  const server = http.createServer((_request, response) => listener(response));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

const failure = (url: URL, signal = new AbortController().signal): Promise<unknown> =>
  httpCall(connections.poolFor('synthetic', url.origin), url, { body: '{}', requestId: 'test' }, signal).then(
    () => 'no failure',
    (error: unknown) => (error instanceof CallFailed ? [error.kind, error.detail] : error),
  );

describe('a call over HTTP', () => {
  it('stops reading an answer that does not end', async () => {
    let sent = 0;
    let closed: Promise<unknown> = Promise.resolve();
    const url = await serve((response) => {
      closed = new Promise((resolve) => response.once('close', resolve));
      const more = (): void => {
        while (!response.destroyed && response.write(MEGABYTE)) sent++;
        sent++;
      };
      response.on('drain', more);
      more();
    });
    expect(await failure(url)).toEqual(['bad answer', 'more than 50000000 bytes']);
    await closed;
    // What is beyond 50 lies in the buffers of the two sides.
    expect(sent).toBeLessThan(100);
  });

  it('does not read an answer that says it is too large', async () => {
    let closed: Promise<unknown> = Promise.resolve();
    const url = await serve((response) => {
      closed = new Promise((resolve) => response.once('close', resolve));
      response.writeHead(200, { 'content-length': 100_000_000 });
      response.write('{');
    });
    expect(await failure(url)).toEqual(['bad answer', 'more than 50000000 bytes']);
    await closed;
  });

  it('ends with its signal, also when the answer trickles in', async () => {
    const deadline = new AbortController();
    let closed: Promise<unknown> = Promise.resolve();
    const url = await serve((response) => {
      const trickle = setInterval(() => response.write(' '), 5);
      closed = new Promise((resolve) => response.once('close', resolve)).then(() => clearInterval(trickle));
      setTimeout(() => deadline.abort(), 100);
    });
    expect(await failure(url, deadline.signal)).toEqual(['timeout', expect.any(String)]);
    await closed;
  });
});
