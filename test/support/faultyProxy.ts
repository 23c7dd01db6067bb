import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { FAULTS, type Fault } from './faults';

export type { Fault } from './faults';

/** A publisher that can be made to misbehave: a proxy before a real one. */
export interface FaultyProxy {
  readonly url: string;
  fault: Fault;
  /** The bodies of the questions that came, but for those whether it is there and what it publishes. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

async function answerOf(
  { method, url }: http.IncomingMessage,
  body: string,
  target: string,
): Promise<string> {
  const answer = await fetch(`${target}${url}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: method === 'POST' ? body : undefined,
  });
  return answer.text();
}

export async function startFaultyProxy(target: string): Promise<FaultyProxy> {
  const state: { fault: Fault } = { fault: 'none' };
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      if (body.includes('representations') && !body.includes('publishes')) asked.push(body);
      const exchange = { body, response, pass: () => answerOf(request, body, target) };
      // Where the real one is gone, so is this.
      Promise.resolve(FAULTS[state.fault](exchange)).catch(() => response.socket?.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
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
