import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a publisher misbehaves: by answering as it should, never, with a web page, with cut-off JSON, or by hanging up. */
export type Fault = 'none' | 'hang' | 'html' | 'cut off' | 'hang up' | 'error' | 'wrong types';

/** A publisher that can be made to misbehave: a proxy before a real one. */
export interface FaultyProxy {
  readonly url: string;
  fault: Fault;
  close(): Promise<void>;
}

function answerWithFault(fault: Exclude<Fault, 'none'>, body: string, response: http.ServerResponse): void {
  switch (fault) {
    case 'hang':
      return;
    case 'hang up':
      response.socket?.destroy();
      return;
    case 'html':
      response.writeHead(502, { 'content-type': 'text/html' });
      response.end('<html><body>Bad gateway at http://10.0.0.7:8080/internal</body></html>');
      return;
    case 'cut off':
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"data":{"_entities":[{"state":"PUBL');
      return;
    case 'error':
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify({
          errors: [{ message: 'connect ECONNREFUSED 10.0.0.7:5432 at Object.query (/srv/app/db.js:3:1)' }],
        }),
      );
      return;
    case 'wrong types': {
      const { variables } = JSON.parse(body) as { variables?: { representations?: unknown[] } };
      const entity = { __typename: 'SurreyAccount', state: 'PUBLISHED', figures: 'many', statements: 7 };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify({ data: { _entities: (variables?.representations ?? []).map(() => entity) } }),
      );
    }
  }
}

async function pass(
  request: http.IncomingMessage,
  body: string,
  target: string,
  response: http.ServerResponse,
): Promise<void> {
  const answer = await fetch(`${target}${request.url}`, {
    method: request.method,
    headers: { 'content-type': 'application/json' },
    body: request.method === 'POST' ? body : undefined,
  });
  response.writeHead(answer.status, { 'content-type': 'application/json' });
  response.end(await answer.text());
}

export async function startFaultyProxy(target: string): Promise<FaultyProxy> {
  const state: { fault: Fault } = { fault: 'none' };
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      if (state.fault === 'none') void pass(request, body, target, response);
      else answerWithFault(state.fault, body, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    get fault() {
      return state.fault;
    },
    set fault(fault: Fault) {
      state.fault = fault;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
