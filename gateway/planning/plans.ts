import type { QueryPlan } from '@apollo/query-planner';
import { LRUCache } from 'lru-cache';
import type { KeptPlans } from './keptPlans';
import type { PlanThread } from './planThread';
import type { Operation } from './planWorker';

/** Most that the plans of one supergraph may take, in characters of JSON, and nearly so in bytes. */
const MOST_CHARACTERS = 30 * 2 ** 20;

interface Planned {
  readonly plan: QueryPlan;
  readonly size: number;
}

interface Options {
  readonly thread: PlanThread;
  /** Undefined where nothing is kept for the next start. */
  readonly kept: KeptPlans | undefined;
}

/** The plans of operations against one supergraph: each is made once, unless it was kept or is remembered. */
export class Plans {
  private readonly plans = new LRUCache<string, Planned>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ size }) => size,
  });
  private readonly underWay = new Map<string, Promise<QueryPlan>>();

  constructor(
    private readonly supergraph: string,
    private readonly options: Options,
  ) {}

  /** Throws as PlanThread.plan does. Whoever asks for a plan that is being made waits for the same. */
  plan(operation: Operation, waitMs: number, isDoubtful = false): Promise<QueryPlan> {
    const key = `${operation.operationName ?? ''} ${operation.source}`;
    const known = this.plans.get(key);
    if (known !== undefined) return Promise.resolve(known.plan);
    const underWay = this.underWay.get(key);
    if (underWay !== undefined) return underWay;
    const planning = this.make(operation, waitMs, isDoubtful)
      .then((planned) => {
        this.plans.set(key, planned);
        return planned.plan;
      })
      .finally(() => this.underWay.delete(key));
    this.underWay.set(key, planning);
    return planning;
  }

  private async make(operation: Operation, waitMs: number, isDoubtful: boolean): Promise<Planned> {
    const { supergraph } = this;
    const { thread, kept } = this.options;
    const found = await kept?.read(supergraph, operation);
    if (found !== undefined) return found;
    const text = await thread.plan({ supergraph, operation, isDoubtful }, waitMs);
    void kept?.write(supergraph, operation, text);
    return { plan: JSON.parse(text) as QueryPlan, size: text.length };
  }
}
