import { pino } from 'pino';
import { SyntheticRedis, type RedisFault } from '../../test/support/syntheticRedis';
import { RedisLink } from './redisLink';
import { SharedAnswers } from './sharedAnswers';
import { MOST_BYTES, type SharedAnswer } from './sharedForm';

const LIFE_MS = 30_000;

/** Longer than a busy machine keeps a test from its Redis, and shorter than that one can be late. */
const ANSWER_MS = 1000;
const QUESTION = 'a supergraph, a state, a day and a question';

const ANSWER: SharedAnswer = {
  type: 'application/json; charset=utf-8',
  text: '{"data":{"synthetic":"£1"}}\n',
  used: {
    id: 'a'.repeat(32),
    name: 'Synthetic',
    text: 'query Synthetic{synthetic}',
    fields: ['Query.synthetic'],
  },
};

/** What one gateway has of Redis. */
interface Gateway {
  readonly answers: SharedAnswers;
  readonly link: RedisLink;
  /** The messages of its log. */
  readonly said: string[];
  /** How far its clock is ahead, in milliseconds. */
  aheadMs: number;
}

let redis: SyntheticRedis;
const open: Gateway[] = [];

function gateway({ url = redis.url, secret = 'of all', answerMs = ANSWER_MS } = {}): Gateway {
  const said: string[] = [];
  const log = pino({ base: null }, { write: (line: string) => void said.push(line) });
  const link = new RedisLink({ url, log, pauseMs: 10, answerMs });
  const now = (): number => Date.now() + one.aheadMs;
  const one: Gateway = {
    link,
    answers: new SharedAnswers({ link, secret, lifeMs: LIFE_MS, log, now }),
    said,
    aheadMs: 0,
  };
  open.push(one);
  return one;
}

/** Waits until it is so; the test's time ends it otherwise. */
async function when(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 2));
}

async function ready(options: Parameters<typeof gateway>[0] = {}): Promise<Gateway> {
  const one = gateway(options);
  await when(() => one.link.isUp);
  return one;
}

async function keep(by: Gateway, answer = ANSWER, question = QUESTION): Promise<void> {
  const { ok } = by.answers.counts.keep;
  by.answers.keep(question, answer);
  await when(() => by.answers.counts.keep.ok > ok);
}

const messages = ({ said }: Gateway): string[] =>
  said.map((line) => (JSON.parse(line) as { msg: string }).msg);

const SHARED = 'answers are shared with other gateways through Redis';
const LOST = 'Redis is lost: answers are not shared with other gateways';

beforeEach(async () => {
  redis = await new SyntheticRedis().start();
});
afterEach(async () => {
  for (const { link } of open.splice(0)) await link.stop();
  await redis.stop();
});

describe('an answer that one gateway made', () => {
  it('is found by another, with what is left of its time by the clock of Redis', async () => {
    const [one, other] = [await ready(), await ready()];
    await keep(one);
    redis.aheadMs = 10_000;
    const { leftMs = 0, ...answer } = (await other.answers.find(QUESTION)) ?? {};
    expect(answer).toEqual(ANSWER);
    expect(leftMs).toBeGreaterThan(0);
    expect(leftMs).toBeLessThanOrEqual(20_000);
    expect(other.answers.counts.find).toEqual({ hit: 1, miss: 0, failed: 0, skipped: 0 });
    redis.aheadMs = LIFE_MS;
    expect(await other.answers.find(QUESTION)).toBeUndefined();
  });

  it('grows old by the clock of the gateways, too: it may have been written late', async () => {
    const [one, other] = [await ready(), await ready()];
    await keep(one);
    other.aheadMs = 10_000;
    expect((await other.answers.find(QUESTION))?.leftMs).toBeLessThanOrEqual(20_000);
    other.aheadMs = LIFE_MS;
    expect(await other.answers.find(QUESTION)).toBeUndefined();
    other.aheadMs = -LIFE_MS;
    expect((await other.answers.find(QUESTION))?.leftMs).toBeLessThanOrEqual(LIFE_MS);
    expect(other.answers.counts.find).toEqual({ hit: 2, miss: 1, failed: 0, skipped: 0 });
  });

  it('is not found for another question, nor by another kind of gateway', async () => {
    const [one, other] = [await ready(), await ready({ secret: 'of others' })];
    await keep(one);
    expect(await one.answers.find(`${QUESTION}?`)).toBeUndefined();
    expect(await other.answers.find(QUESTION)).toBeUndefined();
    expect(other.answers.counts.find).toEqual({ hit: 0, miss: 1, failed: 0, skipped: 0 });
  });

  it('is not handed over when it is large', async () => {
    const one = await ready();
    one.answers.keep(QUESTION, { ...ANSWER, text: `{"data":{"synthetic":"${'£'.repeat(MOST_BYTES / 2)}"}}` });
    expect(one.answers.counts.keep).toEqual({ ok: 0, failed: 0, skipped: 0, 'too large': 1 });
    expect(redis.values.size).toBe(0);
  });
});

describe('what stands in the place of an answer', () => {
  const soon = (): number => Date.now() + 20_000;
  it.each<[string, (written: string) => { text: string; until: number }]>([
    ['is no answer', () => ({ text: 'rubbish', until: soon() })],
    ['was cut off', (written) => ({ text: written.slice(0, -1), until: soon() })],
    ['says something else', (written) => ({ text: written.replace('£1', '£2'), until: soon() })],
    ['is of another form', () => ({ text: '{"data":{}}\n{}\n{"data":{}}', until: soon() })],
    ['is too large', (written) => ({ text: written + ' '.repeat(MOST_BYTES), until: soon() })],
    ['never ends', (written) => ({ text: written, until: Infinity })],
    ['ends too late', (written) => ({ text: written, until: Date.now() + 2 * LIFE_MS })],
  ])('is not given when it %s', async (_what, spoil) => {
    const one = await ready();
    await keep(one);
    const [[key, { text }] = ['', { text: '' }]] = [...redis.values];
    redis.values.set(key, spoil(text));
    expect(await one.answers.find(QUESTION)).toBeUndefined();
    expect(one.answers.counts.find).toEqual({ hit: 0, miss: 0, failed: 1, skipped: 0 });
  });

  it('is not given when it answers another question', async () => {
    const one = await ready();
    await keep(one);
    const [key = ''] = redis.values.keys();
    await keep(one, ANSWER, 'another question');
    const [, other] = [...redis.values.values()];
    redis.values.set(key, other ?? { text: '', until: 0 });
    expect(await one.answers.find(QUESTION)).toBeUndefined();
    expect(one.answers.counts.find).toEqual({ hit: 0, miss: 0, failed: 1, skipped: 0 });
  });

  it.each(['text/html', 'application/json\r\nset-cookie: synthetic=1'])(
    'is not given as %j',
    async (type) => {
      const one = await ready();
      await keep(one, { ...ANSWER, type });
      expect(await one.answers.find(QUESTION)).toBeUndefined();
      expect(one.answers.counts.find.failed).toBe(1);
    },
  );
});

describe('a Redis that', () => {
  it.each<[RedisFault]>([['late'], ['silent'], ['errors'], ['rubbish'], ['one too many'], ['hangs up']])(
    'fails ("%s") gives nothing, is left alone, and is used again when it is well',
    async (fault) => {
      const one = await ready();
      await keep(one);
      redis.fault = fault;
      const found = Promise.all(Array.from({ length: 5 }, () => one.answers.find(QUESTION)));
      expect(new Set(await found)).toEqual(new Set([undefined]));
      await when(() => !one.link.isUp);
      one.answers.keep(QUESTION, ANSWER);
      expect(await one.answers.find(QUESTION)).toBeUndefined();
      expect(one.answers.counts.find).toEqual({ hit: 0, miss: 0, failed: 5, skipped: 1 });
      expect(one.answers.counts.keep).toEqual({ ok: 1, failed: 0, skipped: 1, 'too large': 0 });
      redis.fault = 'none';
      await when(() => one.link.isUp);
      expect(await one.answers.find(QUESTION)).toMatchObject(ANSWER);
      expect(messages(one)).toEqual([SHARED, LOST, SHARED]);
    },
  );

  it('takes answers but gives only rubbish is left alone all the same', async () => {
    const one = await ready();
    for (let turn = 0; turn < 5; turn++) {
      await keep(one);
      for (const key of redis.values.keys())
        redis.values.set(key, { text: 'rubbish', until: Date.now() + 20_000 });
      expect(await one.answers.find(QUESTION)).toBeUndefined();
    }
    await when(() => !one.link.isUp);
    expect(one.answers.counts.find).toEqual({ hit: 0, miss: 0, failed: 5, skipped: 0 });
  });

  it('answers while the thread is busy is heard', async () => {
    const answerMs = 200;
    const one = await ready({ answerMs });
    await keep(one);
    const finding = one.answers.find(QUESTION);
    const startedAt = performance.now();
    while (performance.now() - startedAt < 4 * answerMs);
    expect(await finding).toMatchObject(ANSWER);
  });

  it('is full can still be read', async () => {
    const one = await ready();
    await keep(one);
    redis.fault = 'full';
    for (let turn = 0; turn < 6; turn++) one.answers.keep('another question', ANSWER);
    await when(() => one.answers.counts.keep.failed === 6);
    expect(await one.answers.find(QUESTION)).toMatchObject(ANSWER);
    redis.fault = 'none';
    await keep(one);
    expect(messages(one)).toEqual([SHARED, 'Redis takes no answers', 'Redis takes answers again']);
  });

  it('is not there yet is found when it is', async () => {
    await redis.stop();
    const one = gateway();
    await when(() => one.said.length > 0);
    expect(await one.answers.find(QUESTION)).toBeUndefined();
    await redis.start();
    await when(() => one.link.isUp);
    await keep(one);
    expect(await one.answers.find(QUESTION)).toMatchObject(ANSWER);
    expect(messages(one)).toEqual([LOST, SHARED]);
  });

  it('wants a password gets it, and the log does not', async () => {
    redis.password = 'secret/of redis';
    const url = (password: string): string =>
      `${redis.url.replace('//', `//hub:${encodeURIComponent(password)}@`)}/3`;
    const one = await ready({ url: url(redis.password) });
    expect(redis.commands.sort()).toEqual(['AUTH', 'PING', 'SELECT']);
    const other = gateway({ url: url('wrong secret') });
    await when(() => other.said.length > 0);
    expect([messages(one), messages(other)]).toEqual([[SHARED], [LOST]]);
    expect(other.said.join()).toContain('WRONGPASS');
    expect([...one.said, ...other.said].join()).not.toContain('secret');
  });
});
