import { randomUUID } from 'node:crypto';
import {
  MOST_OPERATIONS,
  OTHERS,
  type OperationUsage,
  type UsageBatch,
} from '../../services/common/usage/usageBatch';
import type { DescribedOperation } from './describeOperation';

type Use = OperationUsage['uses'][number];

/** One answered operation. */
export interface Answered {
  readonly operation: DescribedOperation;
  readonly client: string;
  readonly version: string;
  readonly day: string;
  readonly withErrors: boolean;
}

/** Most pairs of client and day that are kept apart for one operation. */
const MOST_USES = 200;

const OTHER_OPERATIONS: DescribedOperation = { id: OTHERS, name: '(others)', text: '', fields: [] };

/**
 * Counts operations until they are taken. Bounded: where there are too many different ones, further ones are counted
 * together, so that the sum stays right.
 */
export class UsageCounter {
  private counts = new Map<string, { operation: DescribedOperation; uses: Map<string, Use> }>();

  add({ operation, client, version, day, withErrors }: Answered): void {
    const isKnown = this.counts.has(operation.id) || this.counts.size < MOST_OPERATIONS - 1;
    const of = isKnown ? operation : OTHER_OPERATIONS;
    const entry = this.counts.get(of.id) ?? { operation: of, uses: new Map<string, Use>() };
    this.counts.set(of.id, entry);
    const whose = JSON.stringify([day, client, version]);
    const isApart = entry.uses.has(whose) || entry.uses.size < MOST_USES;
    const key = isApart ? whose : day;
    const last = entry.uses.get(key) ?? {
      day,
      client: isApart ? client : '(others)',
      version: isApart ? version : '',
      count: 0,
      errors: 0,
    };
    entry.uses.set(key, { ...last, count: last.count + 1, errors: last.errors + (withErrors ? 1 : 0) });
  }

  /** Everything counted since the last time, as one batch; undefined when there is nothing. */
  take(): UsageBatch | undefined {
    if (this.counts.size === 0) return undefined;
    const operations = [...this.counts.values()].map(({ operation, uses }) => ({
      ...operation,
      fields: [...operation.fields],
      uses: [...uses.values()],
    }));
    this.counts = new Map();
    return { id: randomUUID(), operations };
  }
}
