import net from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from '@redis/client';
import { circuitBreaker, ConsecutiveBreaker, handleAll } from 'cockatiel';
import type { Logger } from '../../services/common/log/logger';
import { within } from './within';

/** Longest that a request waits for Redis. */
const ANSWER_MS = 50;

/** Nobody waits for a connection, and a gateway that starts holds its thread for seconds. */
const CONNECT_MS = 5000;

/** The same with what is said first: user, password and number of the database. */
const GREET_MS = 6000;

/** After so many failures in a row the connection is given up, and another one opened after a pause. */
const FAILURES_IN_A_ROW = 5;

/** The pause doubles, up to the longest, while no connection lasts as long as that. */
const PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

interface Options {
  /** redis:// or rediss://, with a password or without. */
  readonly url: string;
  readonly log: Logger;
  readonly pauseMs?: number;
  /** Longest that anything but a connection is waited for, where the one who asks does not say. */
  readonly answerMs?: number;
}

/**
 * Protocol version 2, which every Redis speaks. Nothing waits in line while there is no connection, and the client does
 * not reconnect by itself: a connection that failed is never used again.
 */
function newClient(url: string) {
  const { protocol, hostname } = new URL(url);
  const isNamed = protocol === 'rediss:' && net.isIP(hostname.replace(/[[\]]/g, '')) === 0;
  return createClient({
    url,
    RESP: 2,
    maintNotifications: 'disabled',
    disableClientInfo: true,
    disableOfflineQueue: true,
    socket: {
      connectTimeout: CONNECT_MS,
      reconnectStrategy: false,
      ...(isNamed && { tls: true, servername: hostname }),
    },
  });
}

export type RedisClient = ReturnType<typeof newClient>;

/** Only what was said: an error's other properties may hold what was sent. */
const reasonOf = (error: unknown): string => (error instanceof Error && error.message) || String(error);

/** Reading and writing fail apart: writes that succeed say nothing of reads. */
type Purpose = 'find' | 'keep';

type Ask = <Answer>(
  purpose: Purpose,
  work: (client: RedisClient) => Promise<Answer>,
  ms: number,
) => Promise<Answer>;

/**
 * The way to a Redis that may be there or not. One connection at a time; one that keeps failing, by whatever, is left
 * alone for a while. The log says when it is lost and when it is there, each once.
 */
export class RedisLink {
  private current: Ask | undefined;
  private isThere: boolean | undefined;
  private readonly stopped = new AbortController();
  private readonly running: Promise<void>;

  constructor(private readonly options: Options) {
    this.running = this.run();
  }

  private get answerMs(): number {
    return this.options.answerMs ?? ANSWER_MS;
  }

  get isUp(): boolean {
    return this.current !== undefined;
  }

  /** Throws when there is no connection, and when there is no answer in time. Work counts as failed when it throws. */
  async ask<Answer>(
    purpose: Purpose,
    work: (client: RedisClient) => Promise<Answer>,
    ms = this.answerMs,
  ): Promise<Answer> {
    if (this.current === undefined) throw new Error('Redis is away.');
    return this.current(purpose, work, ms);
  }

  stop(): Promise<void> {
    this.stopped.abort();
    return this.running;
  }

  private async run(): Promise<void> {
    const { pauseMs = PAUSE_MS } = this.options;
    let pause = pauseMs;
    while (!this.stopped.signal.aborted) {
      const startedAt = performance.now();
      const reason = await this.connection();
      if (this.stopped.signal.aborted) return;
      this.note(false, reason);
      if (performance.now() - startedAt > LONGEST_PAUSE_MS) pause = pauseMs;
      await wait(pause, undefined, { signal: this.stopped.signal }).catch(() => undefined);
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
    }
  }

  /** Opens a connection and holds it as long as it is good. Answers why it ended. */
  private async connection(): Promise<unknown> {
    const { signal } = this.stopped;
    const over = new AbortController();
    const client = newClient(this.options.url);
    const newBreaker = () =>
      circuitBreaker(handleAll, {
        breaker: new ConsecutiveBreaker(FAILURES_IN_A_ROW),
        // Never: another connection has breakers of its own.
        halfOpenAfter: Infinity,
      });
    const breakers = { find: newBreaker(), keep: newBreaker() };
    const ended = new Promise<unknown>((resolve) => {
      const end = (reason: unknown): void => {
        this.current = undefined;
        resolve(reason);
      };
      client.on('error', end);
      client.once('end', () => end(new Error('the connection ended')));
      for (const breaker of Object.values(breakers))
        breaker.onBreak((broken) => end('error' in broken ? broken.error : undefined));
      if (signal.aborted) end(undefined);
      signal.addEventListener('abort', end, { signal: over.signal });
    });
    const opening = client.connect().then(() => within(this.answerMs, client.ping()));
    try {
      const failure = await within(
        GREET_MS,
        Promise.race([opening.then(() => undefined), ended.then((reason) => ({ reason }))]),
      );
      if (failure !== undefined) return failure.reason;
      this.current = (purpose, work, ms) => breakers[purpose].execute(() => within(ms, work(client)));
      this.note(true);
      return await ended;
    } catch (error) {
      return error;
    } finally {
      this.current = undefined;
      over.abort();
      opening.catch(() => undefined);
      client.destroy();
    }
  }

  private note(isThere: boolean, reason?: unknown): void {
    if (isThere === this.isThere) return;
    this.isThere = isThere;
    const { log } = this.options;
    if (isThere) log.info('answers are shared with other gateways through Redis');
    else log.warn({ reason: reasonOf(reason) }, 'Redis is lost: answers are not shared with other gateways');
  }
}
