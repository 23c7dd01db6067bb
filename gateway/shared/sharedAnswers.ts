import { ErrorReply } from '@redis/client';
import { bulkhead, BulkheadRejectedError } from 'cockatiel';
import type { Logger } from '../../services/common/log/logger';
import { type RedisLink } from './redisLink';
import { keyOf, MOST_BYTES, readEntry, writeEntry, type SharedAnswer } from './sharedForm';

/** Most questions to Redis at a time; further ones do without. */
const FINDS_AT_A_TIME = 64;

/** The same for answers that are handed over, which bounds the memory that they take: 8 MB. */
const KEEPS_AT_A_TIME = 16;

/** Nobody waits for an answer to be handed over. */
const KEEP_MS = 1000;

/** "skipped" is what Redis was not asked for, because it is lost or has too much to do. */
export interface SharedCounts {
  readonly find: Record<'hit' | 'miss' | 'failed' | 'skipped', number>;
  readonly keep: Record<'ok' | 'failed' | 'skipped' | 'too large', number>;
}

interface Options {
  readonly link: Pick<RedisLink, 'isUp' | 'ask'>;
  /** What only gateways have in common that give the same answers. */
  readonly secret: string;
  /** Oldest that an answer may be which is given again, in milliseconds. */
  readonly lifeMs: number;
  readonly log: Logger;
  readonly now?: () => number;
}

/** An answer that another gateway made, and how long it may still be given. */
export interface FoundAnswer extends SharedAnswer {
  readonly leftMs: number;
}

/**
 * Whole answers that gateways share through Redis, by the very question and what the answer is true of. Nothing here
 * ever fails: without Redis, or with one that answers wrongly or too late, nothing is found and nothing is kept.
 */
export class SharedAnswers {
  readonly counts: SharedCounts = {
    find: { hit: 0, miss: 0, failed: 0, skipped: 0 },
    keep: { ok: 0, failed: 0, skipped: 0, 'too large': 0 },
  };
  private readonly finds = bulkhead(FINDS_AT_A_TIME, 0);
  private readonly keeps = bulkhead(KEEPS_AT_A_TIME, 0);
  private isRefused = false;

  constructor(private readonly options: Options) {}

  get isUp(): boolean {
    return this.options.link.isUp;
  }

  /** `question` tells everything that the answer depends on, but for what all gateways have in common. */
  async find(question: string): Promise<FoundAnswer | undefined> {
    const { find } = this.counts;
    if (!this.isUp) {
      find.skipped++;
      return undefined;
    }
    try {
      const found = await this.finds.execute(() => this.read(keyOf(this.options.secret, question)));
      if (found === undefined) find.miss++;
      else find.hit++;
      return found;
    } catch (error) {
      if (error instanceof BulkheadRejectedError) find.skipped++;
      else find.failed++;
      return undefined;
    }
  }

  /** Hands over an answer that was made just now. Returns before anything is done. */
  keep(question: string, answer: SharedAnswer): void {
    const { keep } = this.counts;
    if (!this.isUp || this.keeps.executionSlots === 0) {
      keep.skipped++;
      return;
    }
    const { secret } = this.options;
    const key = keyOf(secret, question);
    const entry = writeEntry(answer, { key, at: this.now(), secret });
    if (entry === undefined) {
      keep['too large']++;
      return;
    }
    this.keeps
      .execute(() => this.write(key, entry))
      .then(
        (isKept) => (isKept ? keep.ok++ : keep.failed++),
        () => keep.failed++,
      );
  }

  private now(): number {
    return (this.options.now ?? Date.now)();
  }

  private async read(key: string): Promise<FoundAnswer | undefined> {
    const { lifeMs, secret } = this.options;
    const askedAt = performance.now();
    // What is no answer of a gateway counts as a failure of Redis: a connection on which answers are mixed up is left.
    const found = await this.options.link.ask('find', async (client) => {
      // First how long it is left: where another takes its place meanwhile, that one only counts as older than it is.
      const [leftMs, entry] = await Promise.all([client.pTTL(key), client.getRange(key, 0, MOST_BYTES)]);
      if (entry === '' || leftMs === -2) return undefined;
      return readEntry({ entry, leftMs }, { key, secret, lifeMs, now: this.now() });
    });
    if (found === undefined) return undefined;
    const leftMs = Math.floor(lifeMs - found.ageMs - (performance.now() - askedAt));
    return leftMs > 0 ? { ...found.answer, leftMs } : undefined;
  }

  /** Answers whether Redis took it. One that is full, or that nobody may write to, can still be read. */
  private async write(key: string, entry: string): Promise<boolean> {
    const expiration = { type: 'PX', value: this.options.lifeMs } as const;
    const refusal = await this.options.link.ask(
      'keep',
      (client) =>
        client.set(key, entry, { expiration }).then(
          () => undefined,
          (error: unknown) => {
            if (error instanceof ErrorReply) return error;
            throw error;
          },
        ),
      KEEP_MS,
    );
    this.note(refusal);
    return refusal === undefined;
  }

  private note(refusal: ErrorReply | undefined): void {
    const { log } = this.options;
    const isRefused = refusal !== undefined;
    if (isRefused && !this.isRefused) log.warn({ reason: refusal.message }, 'Redis takes no answers');
    if (!isRefused && this.isRefused) log.info('Redis takes answers again');
    this.isRefused = isRefused;
  }
}
