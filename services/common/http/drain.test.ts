import http from 'node:http';
import net from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { drain } from './drain';
import { listen } from './listen';

/** A server whose requests wait until the test answers them. */
async function waitingServer(): Promise<{
  server: http.Server;
  port: number;
  arrived: () => Promise<http.ServerResponse>;
}> {
  const waiting: ((response: http.ServerResponse) => void)[] = [];
  const server = http.createServer((_request, response) => waiting.shift()?.(response));
  const port = await listen(server, '127.0.0.1', 0, 'PORT');
  return { server, port, arrived: () => new Promise((resolve) => waiting.push(resolve)) };
}

function get(port: number, agent: http.Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    http
      .get({ host: '127.0.0.1', port, agent }, (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () => resolve(body));
      })
      .on('error', reject);
  });
}

describe('a server that is drained', () => {
  const agent = new http.Agent({ keepAlive: true });
  afterAll(() => agent.destroy());

  it('answers a request in flight, and ends although the client would keep the connection', async () => {
    const { server, port, arrived } = await waitingServer();
    // Without draining, the server would keep the connection for longer than a test may take.
    server.keepAliveTimeout = 600_000;
    const arrival = arrived();
    const answer = get(port, agent);
    const response = await arrival;
    const drained = drain(server, 600_000);
    response.end('answered');
    expect(await answer).toBe('answered');
    await drained;
    expect(server.listening).toBe(false);
  });

  it('accepts no more connections', async () => {
    const { server, port, arrived } = await waitingServer();
    const arrival = arrived();
    const answer = get(port, agent);
    const response = await arrival;
    const drained = drain(server);
    const refused = await new Promise((resolve) => net.connect(port, '127.0.0.1').once('error', resolve));
    expect(refused).toMatchObject({ code: 'ECONNREFUSED' });
    response.end();
    await answer;
    await drained;
  });

  it('closes idle connections at once', async () => {
    const { server, port, arrived } = await waitingServer();
    server.keepAliveTimeout = 600_000;
    const arrival = arrived();
    const answer = get(port, agent);
    (await arrival).end();
    await answer;
    await setImmediate();
    await drain(server, 600_000);
    expect(server.listening).toBe(false);
  });

  it('cuts off a request that is not answered within the time of grace', async () => {
    const { server, port, arrived } = await waitingServer();
    const arrival = arrived();
    const answer = get(port, agent);
    await arrival;
    const cut = expect(answer).rejects.toMatchObject({ code: 'ECONNRESET' });
    await drain(server, 1);
    await cut;
  });
});
