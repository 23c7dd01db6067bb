import { LRUCache } from 'lru-cache';

/** Most clients that are remembered; the one that has been silent longest is forgotten, with its budget full again. */
const MOST_CLIENTS = 10_000;

const MINUTE_MS = 60_000;

interface Bucket {
  readonly left: number;
  readonly atMs: number;
}

/**
 * A token bucket for each client, in memory of bounded size: it holds what a client may use in a minute, and fills
 * evenly. (The known libraries count whole minutes instead, so that all of a minute's share may come at once twice, and
 * remember any number of clients.)
 */
export class ClientBudgets {
  private readonly buckets = new LRUCache<string, Bucket>({ max: MOST_CLIENTS });

  /** 0 `perMinute` is no limit. `nowMs` is a clock that never goes back, in milliseconds. */
  constructor(
    readonly perMinute: number,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  /**
   * Takes from a client's budget. Answers 0, or takes nothing and answers the milliseconds to wait until there is
   * enough. What is more than a whole budget needs a full one.
   */
  take(client: string, amount: number): number {
    if (this.perMinute === 0) return 0;
    const atMs = this.nowMs();
    const perMs = this.perMinute / MINUTE_MS;
    const bucket = this.buckets.get(client) ?? { left: this.perMinute, atMs };
    const left = Math.min(this.perMinute, bucket.left + (atMs - bucket.atMs) * perMs);
    const needed = Math.min(amount, this.perMinute);
    // Sums of fractions may fall short of a whole by a hair.
    const enough = left + 1e-6 >= needed;
    this.buckets.set(client, { left: enough ? left - needed : left, atMs });
    return enough ? 0 : (needed - left) / perMs;
  }

  /** Puts back what was taken for something that did not come about. */
  giveBack(client: string, amount: number): void {
    const bucket = this.buckets.get(client);
    if (bucket === undefined) return;
    const given = Math.min(amount, this.perMinute);
    this.buckets.set(client, { ...bucket, left: Math.min(this.perMinute, bucket.left + given) });
  }
}
