import fs from 'node:fs/promises';
import path from 'node:path';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Logger } from '../../services/common/log/logger';
import { every } from '../../services/common/process/every';
import { replaceFile } from '../../services/common/process/replaceFile';
import type { FollowedState } from './followState';

/** An answer of a publisher that was right when it was fetched. */
export interface KnownAnswer {
  readonly text: string;
  /** When it was fetched, in milliseconds since 1970. */
  readonly at: number;
}

/** `state` is what the directory had heard of the publisher when it was asked; null when nothing was. */
const ENTRY = z.object({ state: z.string().nullable(), text: z.string(), at: z.number() });

interface Entry extends Readonly<z.infer<typeof ENTRY>> {
  /** The time that the file gives; undefined when it has to be written again. */
  readonly writtenAt: number | undefined;
}

const NAME = /^[0-9a-f]{64}$/;
const MOST_ENTRIES = 5000;
const FLUSH_SECONDS = 5;

/** An answer that was given again is written anew after so long, for its time only. */
const REWRITE_MS = 60_000;

interface Options {
  readonly folder: string;
  readonly bytes: number;
  /** How old an answer may be that is given in a publisher's place, in milliseconds. */
  readonly mostMs: number;
  readonly published: Pick<FollowedState, 'last'>;
  readonly log: Logger;
  readonly now?: () => number;
}

/**
 * What each publisher answered last to each question, for the time that it cannot be reached. Kept on disk, so that a
 * gateway that starts anew has it. What the publisher has replaced since, as far as the directory heard, is not given.
 */
export class LastKnown {
  private readonly entries: LRUCache<string, Entry>;
  private readonly changed = new Set<string>();
  private readonly flushing: { stop: () => Promise<void> };
  private isFull = false;

  private constructor(private readonly options: Options) {
    this.entries = new LRUCache<string, Entry>({
      max: MOST_ENTRIES,
      maxSize: options.bytes,
      maxEntrySize: Math.ceil(options.bytes / 4),
      sizeCalculation: ({ text }) => text.length + 100,
      dispose: (_entry, key, reason) => reason === 'evict' && this.changed.add(key),
    });
    this.flushing = every(
      FLUSH_SECONDS,
      () => this.flush(),
      (error) => this.warn(error),
    );
  }

  /** Reads what an earlier gateway kept. What cannot be read is left out. */
  static async open(options: Options): Promise<LastKnown> {
    const known = new LastKnown(options);
    const names = await fs.readdir(options.folder).catch(() => []);
    for (const name of names) {
      const file = path.join(options.folder, name);
      try {
        if (!NAME.test(name)) throw new Error('no answer');
        // Larger than any that would be kept.
        if ((await fs.lstat(file)).size > 3 * options.bytes) throw new Error('too large');
        const entry = ENTRY.parse(JSON.parse(await fs.readFile(file, 'utf8')));
        known.entries.set(name, { ...entry, writtenAt: entry.at });
      } catch {
        await fs.rm(file, { force: true, recursive: true }).catch(() => undefined);
      }
    }
    return known;
  }

  private now(): number {
    return (this.options.now ?? Date.now)();
  }

  /** What is known of the publisher at the moment: to be taken before it is asked, and given with what it answers. */
  stateOf(publisher: string): string | null {
    return this.options.published.last?.publishers[publisher] ?? null;
  }

  remember(key: string, text: string, state: string | null): void {
    const last = this.entries.peek(key);
    const isSame = last?.text === text && (last.state === state || state === null);
    const at = this.now();
    // A gateway whose directory has been away since its start knows less than the one before it.
    if (isSame) this.entries.set(key, { ...last, at });
    else this.entries.set(key, { state, text, at, writtenAt: undefined });
    if (!isSame || last.writtenAt === undefined || Math.abs(at - last.writtenAt) >= REWRITE_MS) {
      this.changed.add(key);
    }
  }

  /**
   * Undefined when nothing is known, it is too old, or the publisher has said something else since. A time that lies
   * ahead, because the clock was put back, counts as one that lies as far behind.
   */
  find(publisher: string, key: string): KnownAnswer | undefined {
    const entry = this.entries.get(key);
    if (entry === undefined || Math.abs(this.now() - entry.at) > this.options.mostMs) return undefined;
    const state = this.stateOf(publisher);
    return state === null || entry.state === state ? entry : undefined;
  }

  async stop(): Promise<void> {
    await this.flushing.stop();
    for (const [key, { at, writtenAt }] of this.entries.entries())
      if (at !== writtenAt) this.changed.add(key);
    await this.flush().catch((error: unknown) => this.warn(error));
  }

  /** Each answer is a file of its own, replaced as a whole. What cannot be written stays in memory. */
  private async flush(): Promise<void> {
    const { folder } = this.options;
    const keys = [...this.changed];
    if (keys.length === 0) return;
    for (const key of keys) {
      const entry = this.entries.peek(key);
      const file = path.join(folder, key);
      if (entry === undefined) await fs.rm(file, { force: true });
      else {
        const { state, text, at } = entry;
        await replaceFile(file, JSON.stringify({ state, text, at }));
      }
      // It may have been replaced meanwhile.
      if (this.entries.peek(key) !== entry) continue;
      if (entry !== undefined) this.entries.set(key, { ...entry, writtenAt: entry.at });
      this.changed.delete(key);
    }
    this.isFull = false;
  }

  private warn(error: unknown): void {
    if (!this.isFull) {
      this.options.log.warn({ err: error }, 'What publishers said last cannot be kept for the next start');
    }
    this.isFull = true;
  }
}
