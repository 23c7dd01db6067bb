import fs from 'node:fs';
import path from 'node:path';
import { startHub, type TestHub } from '../../support/hub';
import { send } from '../../support/request';
import { hostileRequests, KINDS, type HostileRequest } from './generator';

/** A thousand requests that mean harm, against a whole hub on the real data. */

const SEED = 20_260_401;
const AT_A_TIME = 4;

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub({ environment: { REQUESTS_PER_MINUTE: '0', COST_PER_MINUTE: '0' } });
});
afterAll(() => hub.stop());

/** What must not stand in an answer: stacks, files, addresses of the hub's own services. */
function secrets(): RegExp {
  const ports = [hub.directory, hub.comparison, ...hub.hosts.values()].map(({ port }) => `:${port}\\b`);
  return new RegExp([`node_modules|\\.[jt]s:\\d|^ +at |127\\.0\\.0\\.1`, ...ports].join('|'), 'm');
}

/** What is wrong with the answer to a request that has to be refused; undefined when nothing is. */
async function complaint(
  request: HostileRequest,
  index: number,
  forbidden: RegExp,
): Promise<object | undefined> {
  const { kind, search, method, headers, body } = request;
  const said = { index, kind, method, search: search.slice(0, 200), body: body?.toString().slice(0, 200) };
  const answer = await send(`${hub.gateway.url}/graphql${search}`, { method, headers, body });
  const told = { ...said, status: answer.status, answer: answer.body.slice(0, 300) };
  let read: { errors?: { message?: unknown; extensions?: { code?: unknown } }[] };
  try {
    read = JSON.parse(answer.body) as typeof read;
  } catch {
    return { why: 'no JSON', ...told };
  }
  const errors = read.errors ?? [];
  if (answer.status >= 500) return { why: 'a fault', ...told };
  if (errors.length === 0) return { why: 'no error', ...told };
  if (errors.some(({ message }) => typeof message !== 'string' || message === ''))
    return { why: 'no message', ...told };
  if (errors.some(({ extensions }) => !/^[A-Z_]+$/.test(String(extensions?.code))))
    return { why: 'no code', ...told };
  if (errors.some(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR'))
    return { why: 'an inner fault', ...told };
  if (forbidden.test(answer.body)) return { why: 'a secret', ...told };
  return undefined;
}

it('each of 1,000 hostile requests is refused with a code, and the hub answers on as before', async () => {
  const headline = fs.readFileSync(
    path.join(__dirname, '..', '..', '..', 'gateway', 'examples', 'headline.graphql'),
    'utf8',
  );
  const before = await hub.query(headline);
  expect(before.errors).toBeUndefined();

  const forbidden = secrets();
  const requests = hostileRequests(1000, SEED);
  expect(new Set(requests.map(({ kind }) => kind))).toEqual(new Set(Object.keys(KINDS)));
  const complaints: object[] = [];
  let next = 0;
  const client = async (): Promise<void> => {
    for (let index = next++; index < requests.length; index = next++) {
      const found = await complaint(requests[index] as HostileRequest, index, forbidden);
      if (found !== undefined) complaints.push(found);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, client));
  expect(complaints).toEqual([]);

  for (const service of [hub.gateway, hub.directory, hub.comparison, ...hub.hosts.values()])
    expect([service.child.exitCode, service.child.signalCode]).toEqual([null, null]);
  expect(hub.gateway.output()).not.toContain('"level":50');
  expect(await hub.query(headline)).toEqual(before);
}, 300_000);
