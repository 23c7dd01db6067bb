import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { SyntheticRedis } from '../../test/support/syntheticRedis';
import { RedisLink } from '../shared/redisLink';
import { SharedAnswers } from '../shared/sharedAnswers';
import { WholeAnswers, type AnswerLocals } from './wholeAnswers';

const SECONDS = 3600;
const DAY_MS = 86_400_000;
const ALL_BUT_THE_CALENDAR = [
  ...(['performance', 'hrtime', 'nextTick', 'queueMicrotask', 'setImmediate', 'clearImmediate'] as const),
  ...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const),
];
const USED = { id: 'a'.repeat(32), name: 'Synthetic', text: 'query Synthetic{synthetic}', fields: [] };

/** A gateway without the part that answers: in its place stands the number of questions that came so far. */
interface Gateway {
  readonly url: string;
  readonly link: RedisLink;
  readonly shared: SharedAnswers;
  /** What it takes for true. */
  version: string;
  state: string | undefined;
  /** How many questions it answered itself. */
  asked: number;
  /** What is done while it answers. */
  meanwhile: () => Promise<void> | void;
  /** Operations of other gateways' answers that it counted, with who asked. */
  readonly counted: (readonly [name: string, client: string | undefined])[];
  readonly server: Server;
}

let redis: SyntheticRedis;
let one: Gateway;
let other: Gateway;

async function when(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 2));
}

async function start(): Promise<Gateway> {
  const log = pino({ level: 'silent' });
  const link = new RedisLink({ url: redis.url, log, pauseMs: 10, answerMs: 1000 });
  const shared = new SharedAnswers({ link, secret: 'of all', lifeMs: SECONDS * 1000, log });
  const published = {
    get current() {
      return gateway.state === undefined ? undefined : { whole: gateway.state, publishers: {} };
    },
  };
  const whole = new WholeAnswers({ published, bytes: 100_000, seconds: SECONDS, shared });
  const app = express();
  app.use(
    express.json(),
    whole.handler(
      () => gateway.version,
      ({ name }, request) => gateway.counted.push([name, request.get('client')]),
    ),
    async (_request, response) => {
      gateway.asked++;
      await gateway.meanwhile();
      (response.locals as AnswerLocals).used = USED;
      response
        .set('content-type', 'application/json; charset=utf-8')
        .send(`{"data":{"asked":${gateway.asked}}}`);
    },
  );
  const server = app.listen(0, '127.0.0.1');
  await when(() => server.listening && link.isUp);
  const gateway: Gateway = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    link,
    shared,
    version: 'supergraph 1',
    state: 'state 1',
    asked: 0,
    meanwhile: () => undefined,
    counted: [],
    server,
  };
  return gateway;
}

async function ask(
  { url }: Gateway,
  query = '{ asked }',
  headers: Record<string, string> = {},
): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'application/json; charset=utf-8',
  ]);
  return response.text();
}

/** Asks without waiting for the answer; answers how to hang up. */
function askToLeave({ url }: Gateway): () => void {
  const leaving = new AbortController();
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ asked }' }),
    signal: leaving.signal,
  }).catch(() => undefined);
  return () => leaving.abort();
}

/** Asks one gateway, and waits until the answer is there for others. */
async function askAndShare(gateway: Gateway, query?: string): Promise<string> {
  const { ok } = gateway.shared.counts.keep;
  const answer = await ask(gateway, query);
  await when(() => gateway.shared.counts.keep.ok > ok);
  return answer;
}

beforeEach(async () => {
  redis = await new SyntheticRedis().start();
  [one, other] = await Promise.all([start(), start()]);
});
afterEach(async () => {
  for (const { link, server } of [one, other]) {
    await link.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  await redis.stop();
});

describe('an answer of one gateway', () => {
  it('is given by another, which counts the use and keeps the answer', async () => {
    one.asked = 41;
    const answer = await askAndShare(one);
    expect(answer).toBe('{"data":{"asked":42}}');
    expect(await ask(other, undefined, { client: 'synthetic client' })).toBe(answer);
    redis.fault = 'silent';
    expect(await ask(other)).toBe(answer);
    expect(other.asked).toBe(0);
    expect(other.counted).toEqual([
      ['Synthetic', 'synthetic client'],
      ['Synthetic', undefined],
    ]);
    expect(other.shared.counts.find).toEqual({ hit: 1, miss: 0, failed: 0, skipped: 0 });
    expect(other.shared.counts.keep.ok).toBe(0);
  });

  it.each<[string, (gateway: Gateway) => Promise<unknown>]>([
    ['another question', (gateway) => ask(gateway, '{ asked more }')],
    ['another form', (gateway) => ask(gateway, undefined, { accept: 'application/graphql-response+json' })],
    ['another supergraph', (gateway) => ((gateway.version = 'supergraph 2'), ask(gateway))],
    ['another state', (gateway) => ((gateway.state = 'state 2'), ask(gateway))],
    ['an unknown state', (gateway) => ((gateway.state = undefined), ask(gateway))],
  ])('is not given by another for %s', async (_what, askOther) => {
    await askAndShare(one);
    await askOther(other);
    expect([one.asked, other.asked]).toEqual([1, 1]);
  });

  it('is not given on another day', async () => {
    await askAndShare(one);
    jest.useFakeTimers({ now: Date.now() + DAY_MS, doNotFake: ALL_BUT_THE_CALENDAR });
    try {
      redis.aheadMs = -DAY_MS;
      await ask(other);
    } finally {
      jest.useRealTimers();
    }
    expect(other.asked).toBe(1);
  });

  it('is kept by another for what is left of its time', async () => {
    const type = 'application/json; charset=utf-8';
    const found = { type, text: '{"data":{"asked":"before"}}', used: USED, leftMs: 50 };
    jest.spyOn(other.shared, 'find').mockResolvedValueOnce(found);
    expect(await ask(other)).toBe(found.text);
    // A gateway of its own would keep it for an hour.
    for (let answer = found.text; answer === found.text; answer = await ask(other))
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(other.asked).toBe(1);
  });

  it.each<[string, (gateway: Gateway) => void]>([
    ['anything is published', (gateway) => (gateway.state = 'state 2')],
    ['the supergraph changes', (gateway) => (gateway.version = 'supergraph 2')],
    ['the directory goes away', (gateway) => (gateway.state = undefined)],
  ])('is not handed over when %s meanwhile', async (_what, change) => {
    one.meanwhile = () => change(one);
    await ask(one);
    one.meanwhile = () => undefined;
    await askAndShare(Object.assign(one, { version: 'supergraph 3', state: 'state 3' }));
    expect(redis.values.size).toBe(1);
  });
});

describe('a gateway whose Redis does not answer', () => {
  it('answers itself, once for all who ask at a time', async () => {
    redis.fault = 'silent';
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(one)));
    expect(new Set(answers)).toEqual(new Set(['{"data":{"asked":1}}']));
    expect(one.shared.counts.find).toEqual({ hit: 0, miss: 0, failed: 1, skipped: 0 });
  });

  it('answers who stays when somebody leaves before', async () => {
    redis.fault = 'silent';
    const leave = askToLeave(one);
    await when(() => redis.commands.includes('GETRANGE'));
    const staying = ask(one);
    leave();
    expect(await staying).toMatch(/^\{"data":\{"asked":[12]\}\}$/);
  });

  it('answers all who stay with one more question when the first of them leaves', async () => {
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    one.meanwhile = () => gate;
    const leave = askToLeave(one);
    await when(() => one.asked === 1);
    const staying = Promise.all(Array.from({ length: 10 }, () => ask(one)));
    await new Promise((resolve) => setTimeout(resolve, 50));
    leave();
    await when(() => one.asked === 2);
    open();
    expect(new Set(await staying)).toEqual(new Set(['{"data":{"asked":2}}']));
    expect(one.asked).toBe(2);
  });
});
