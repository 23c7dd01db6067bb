import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { QueryPlan } from '@apollo/query-planner';
import { z } from 'zod';
import type { Logger } from '../../services/common/log/logger';
import { inParallel } from '../../services/common/process/inParallel';
import { replaceFile } from '../../services/common/process/replaceFile';
import type { Operation } from './planWorker';

/** Most that the plans for one supergraph may take on disk, in bytes; beyond that the half used last stays. */
const MOST_BYTES = 50 * 2 ** 20;

const BLOCK = 4096;

/** How many files are looked at together. */
const WIDTH = 20;

/** A plan with what it is of: a file in another's place is found out. */
const KEPT = z.object({ of: z.string(), plan: z.looseObject({ kind: z.literal('QueryPlan') }) });

const NAME = /^[0-9a-f]{64}$/;

const sha256 = (...parts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
};

interface Options {
  readonly folder: string;
  /** What a plan depends on besides supergraph and operation: the version of the planner. */
  readonly planner: string;
  readonly log: Logger;
  readonly mostBytes?: number;
}

/**
 * Plans on disk, for the next start: a folder for each supergraph, a file for each operation. A plan has the literals of
 * its operation in it: one that holds text is not kept. What cannot be written or read is planned anew.
 */
export class KeptPlans {
  private isFull = false;
  /** About how many bytes each folder holds. */
  private readonly sizes = new Map<string, number>();
  /** The folder of each supergraph at work: to hash a supergraph takes milliseconds. */
  private folders = new Map<string, string>();

  constructor(private readonly options: Options) {}

  async read(
    supergraph: string,
    operation: Operation,
  ): Promise<{ plan: QueryPlan; size: number } | undefined> {
    try {
      const name = nameOf(operation);
      const file = path.join(this.folderOf(supergraph), name);
      const text = await fs.readFile(file, 'utf8');
      const now = new Date();
      await fs.utimes(file, now, now).catch(() => undefined);
      const { of, plan } = KEPT.parse(JSON.parse(text));
      return of === name ? { plan: plan as unknown as QueryPlan, size: text.length } : undefined;
    } catch {
      return undefined;
    }
  }

  /** Replaced as a whole, so that a crash leaves a plan or none. */
  async write(supergraph: string, operation: Operation, plan: string): Promise<void> {
    if (operation.source.includes('"')) return;
    const { mostBytes = MOST_BYTES } = this.options;
    const folder = this.folderOf(supergraph);
    try {
      const name = nameOf(operation);
      await replaceFile(path.join(folder, name), `{"of":"${name}","plan":${plan}}`);
      const known = this.sizes.get(folder);
      const size = known === undefined ? await shrink(folder, Infinity) : known + roomOf(plan.length);
      this.sizes.set(folder, size > mostBytes ? await shrink(folder, mostBytes / 2) : size);
      this.isFull = false;
    } catch (error) {
      if (!this.isFull) this.options.log.warn({ err: error }, 'Plans cannot be kept for the next start');
      this.isFull = true;
    }
  }

  /** Removes what was kept for other supergraphs than these. */
  async keepOnly(supergraphs: readonly string[]): Promise<void> {
    const { folder } = this.options;
    this.folders = new Map(supergraphs.map((supergraph) => [supergraph, this.folderOf(supergraph)]));
    const stay = new Set(this.folders.values());
    for (const name of await fs.readdir(folder).catch(() => [])) {
      const place = path.join(folder, name);
      if (stay.has(place) || !NAME.test(name)) continue;
      this.sizes.delete(place);
      await fs.rm(place, { recursive: true, force: true }).catch(() => undefined);
    }
  }

  private folderOf(supergraph: string): string {
    const known = this.folders.get(supergraph);
    if (known !== undefined) return known;
    const folder = path.join(this.options.folder, sha256(this.options.planner, supergraph));
    this.folders.set(supergraph, folder);
    return folder;
  }
}

const nameOf = ({ source, operationName = '' }: Operation): string => sha256(source, operationName);

/** What a file takes of the disk, in bytes: whole blocks. */
const roomOf = (size: number): number => Math.ceil(size / BLOCK) * BLOCK;

/** Removes the files that were used longest ago, until the others take so many bytes. Answers how many they take. */
async function shrink(folder: string, bytes: number): Promise<number> {
  const files = await inParallel(await fs.readdir(folder), WIDTH, async (name) => {
    const file = path.join(folder, name);
    const { size, mtimeMs } = await fs.lstat(file).catch(() => ({ size: 0, mtimeMs: 0 }));
    return { file, room: roomOf(size), mtimeMs };
  });
  files.sort((a, b) => b.mtimeMs - a.mtimeMs);
  let left = 0;
  for (const { file, room } of files) {
    if (left + room > bytes) await fs.rm(file, { recursive: true, force: true });
    else left += room;
  }
  return left;
}
