import type { QueryPlan } from '@apollo/query-planner';
import { LRUCache } from 'lru-cache';
import type { Logger } from '../../services/common/log/logger';
import type { KeptPlans } from './keptPlans';
import { planBusy, refusalError, type Refusal } from './planErrors';
import type { PlanThread, PlanWish } from './planThread';
import type { Operation } from './planWorker';
import { Together } from './together';

/** Most that the plans of one supergraph may take, in characters of JSON, and nearly so in bytes. */
const MOST_CHARACTERS = 30 * 2 ** 20;

/** Most operations that are remembered because they cannot be planned, and for how long: a busy machine plans slowly. */
const MOST_REFUSED = 1000;
const REFUSED_MS = 600_000;

interface Planned {
  readonly plan: QueryPlan;
  readonly size: number;
}

interface Options {
  readonly thread: PlanThread;
  /** Undefined where nothing is kept for the next start. */
  readonly kept: KeptPlans | undefined;
  readonly log: Logger;
}

const keyOf = ({ source, operationName = '' }: Operation): string => `${operationName} ${source}`;

/** The plans of operations against one supergraph: each is made once, unless it was kept or is remembered. */
export class Plans {
  private readonly plans = new LRUCache<string, Planned>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ size }) => size,
  });
  private readonly refusals = new LRUCache<string, Refusal>({ max: MOST_REFUSED, ttl: REFUSED_MS });
  private readonly underWay = new Map<string, Together<QueryPlan>>();

  constructor(
    private readonly supergraph: string,
    private readonly options: Options,
  ) {}

  /** The plan of an operation that is remembered. */
  known(operation: Operation): QueryPlan | undefined {
    return this.plans.get(keyOf(operation))?.plan;
  }

  /**
   * The plan of an operation; one that may not be valid here is `isDoubtful`. Throws a GraphQLError: OPERATION_TOO_HARD or
   * OPERATION_NOT_PLANNED when there is none, BUSY when it is not there when the wish's signal ends. Whoever asks for a
   * plan that is being made waits for the same.
   */
  async plan(operation: Operation, wish: PlanWish, isDoubtful = false): Promise<QueryPlan> {
    const key = keyOf(operation);
    const known = this.plans.get(key);
    if (known !== undefined) return known.plan;
    const refusal = this.refusals.get(key);
    if (refusal !== undefined) throw refusalError(refusal);
    let making = this.underWay.get(key);
    if (making === undefined || making.isLeft) {
      const made = new Together((nobody) =>
        this.make(operation, { ...wish, signal: nobody }, isDoubtful).finally(() => {
          if (this.underWay.get(key) === made) this.underWay.delete(key);
        }),
      );
      making = made;
      this.underWay.set(key, made);
    }
    return making.wait(wish.signal).catch((error: unknown) => {
      throw wish.signal.aborted ? planBusy(this.options.thread.secondsToWait) : error;
    });
  }

  private async make(operation: Operation, wish: PlanWish, isDoubtful: boolean): Promise<QueryPlan> {
    const { supergraph } = this;
    const { thread, kept, log } = this.options;
    const key = keyOf(operation);
    const found = await kept?.read(supergraph, operation);
    if (found !== undefined) return this.remember(key, found);
    const text = await thread.plan({ supergraph, operation, isDoubtful }, wish);
    if (typeof text !== 'string') {
      // What another schema allowed may well be refused by this one.
      if (!isDoubtful) {
        const { operationName = null } = operation;
        log.warn({ operationName, kind: text.kind, reason: text.why }, 'An operation cannot be planned');
        this.refusals.set(key, text);
      }
      throw refusalError(text);
    }
    void kept?.write(supergraph, operation, text);
    return this.remember(key, { plan: JSON.parse(text) as QueryPlan, size: text.length });
  }

  private remember(key: string, planned: Planned): QueryPlan {
    this.plans.set(key, planned);
    return planned.plan;
  }
}
