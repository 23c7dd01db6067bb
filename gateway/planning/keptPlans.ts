import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { QueryPlan } from '@apollo/query-planner';
import { z } from 'zod';
import type { Logger } from '../../services/common/log/logger';
import { replaceFile } from '../../services/common/process/replaceFile';
import type { Operation } from './planWorker';

/** Most plans that are kept for one supergraph, and the longest, in characters. */
const MOST = 1000;
const LONGEST = 500_000;

const PLAN = z.looseObject({ kind: z.literal('QueryPlan') });

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
}

/**
 * Plans on disk, for the next start: a folder for each supergraph, a file for each operation. A plan has the literals of
 * its operation in it: one that holds text is not kept. What cannot be written or read is planned anew.
 */
export class KeptPlans {
  private isFull = false;
  /** How many plans each folder has. */
  private readonly counts = new Map<string, number>();

  constructor(private readonly options: Options) {}

  async read(
    supergraph: string,
    operation: Operation,
  ): Promise<{ plan: QueryPlan; size: number } | undefined> {
    try {
      const text = await fs.readFile(path.join(this.folderOf(supergraph), nameOf(operation)), 'utf8');
      return { plan: PLAN.parse(JSON.parse(text)) as unknown as QueryPlan, size: text.length };
    } catch {
      return undefined;
    }
  }

  /** Replaced as a whole, so that a crash leaves a plan or none. */
  async write(supergraph: string, operation: Operation, plan: string): Promise<void> {
    if (operation.source.includes('"') || plan.length > LONGEST) return;
    const folder = this.folderOf(supergraph);
    try {
      const count = this.counts.get(folder) ?? (await fs.readdir(folder).catch(() => [])).length;
      if (count >= MOST) return;
      this.counts.set(folder, count + 1);
      await replaceFile(path.join(folder, nameOf(operation)), plan);
      this.isFull = false;
    } catch (error) {
      if (!this.isFull) this.options.log.warn({ err: error }, 'Plans cannot be kept for the next start');
      this.isFull = true;
    }
  }

  /** Removes what was kept for other supergraphs than these. */
  async keepOnly(supergraphs: readonly string[]): Promise<void> {
    const { folder } = this.options;
    const stay = new Set(supergraphs.map((supergraph) => this.folderOf(supergraph)));
    for (const name of await fs.readdir(folder).catch(() => [])) {
      const place = path.join(folder, name);
      if (stay.has(place)) continue;
      this.counts.delete(place);
      await fs.rm(place, { recursive: true, force: true }).catch(() => undefined);
    }
  }

  private folderOf(supergraph: string): string {
    return path.join(this.options.folder, sha256(this.options.planner, supergraph));
  }
}

const nameOf = ({ source, operationName = '' }: Operation): string => sha256(source, operationName);
