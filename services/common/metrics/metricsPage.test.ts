import http from 'node:http';
import { drain } from '../http/drain';
import { listen } from '../http/listen';
import { createApp } from '../http/subgraphApp';
import { openMetrics } from './serviceMetrics';

async function statusOf(
  shownTo: 'local' | 'on' | 'off',
  headers: Readonly<Record<string, string>>,
): Promise<number> {
  const server = http.createServer(createApp({ shown: openMetrics(shownTo) }));
  const port = await listen(server, '127.0.0.1', 0, 'none');
  const { status } = await fetch(`http://127.0.0.1:${port}/metrics`, { headers });
  await drain(server);
  return status;
}

it.each([
  ['local', 'this machine', {}, 200],
  ['local', 'a proxy on this machine', { 'x-forwarded-for': '192.0.2.1' }, 403],
  ['local', 'another such proxy', { forwarded: 'for=192.0.2.1' }, 403],
  ['on', 'a proxy', { 'x-forwarded-for': '192.0.2.1' }, 200],
  ['off', 'this machine', {}, 403],
] as const)('METRICS=%s answers %s with %j: %i', async (shownTo, _who, headers, status) => {
  expect(await statusOf(shownTo, headers)).toBe(status);
});
