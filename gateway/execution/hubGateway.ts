import { createHash, randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { GatewayInterface, GatewaySchemaLoadOrUpdateCallback } from '@apollo/server-gateway-interface';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from '../../services/common/log/logger';
import { isPublisher } from '../subgraph/failure';
import type { InsideComparison } from '../subgraph/insideComparison';
import type { SubgraphCalls } from '../subgraph/subgraphCalls';
import { SubgraphDataSource } from '../subgraph/subgraphDataSource';
import { failureErrors } from './failureErrors';
import { missingPromises } from './missingPromises';
import { KeptPlans } from '../planning/keptPlans';
import type { PlanThread, PlanWish } from '../planning/planThread';
import { Plans } from '../planning/plans';
import type { Executor } from './gatewayTypes';
import { Generation } from './generation';
import { RecentOperations } from './recentOperations';
import { newRequestState, type RequestState } from './requestState';

/** How long a call to the directory or the comparison may take: they answer for every collaboration at once. */
const SERVICE_DEADLINE_MS = 30_000;

/** How long an operation may wait for its plan; whoever asks again then may find it. */
const PLAN_WAIT_MS = 10_000;

/** How long a switch may wait for the plans of what was asked lately. */
const WARMING_MS = 10_000;

/** A request may have been validated before a switch and be executed after it: earlier generations stay so long. */
const GRACE_MS = 5000;

/** Most generations at a time, the current one included; one that is answering is never stopped. */
const MOST_GENERATIONS = 4;

type Asked = Parameters<Executor>[0];

/** What a plan depends on. */
type AskedForPlan = Pick<Asked, 'schema' | 'source'> & {
  readonly request: Pick<Asked['request'], 'operationName'>;
};

interface Options {
  readonly supergraphSdl: string;
  readonly publisherDeadlineMs: number;
  /** How long the calls of one request may take in all. */
  readonly requestDeadlineMs: number;
  readonly calls: SubgraphCalls;
  /** The comparison in this process; undefined where it is asked over HTTP like every other subgraph. */
  readonly comparison: InsideComparison | undefined;
  readonly planThread: PlanThread;
  readonly keptPlans: KeptPlans;
  readonly log: Logger;
}

/**
 * The Apollo gateway's execution with the hub's own way to the subgraphs and its own errors. It can change over to another
 * supergraph while it answers: each request is executed by the generation that it was validated against.
 */
export class HubGateway implements GatewayInterface {
  private readonly listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();
  private readonly generations = new Map<GraphQLSchema, Generation>();
  private readonly recent = new RecentOperations();
  private current: Generation | undefined;
  /** The SHA-256 of the supergraph that answers now. */
  version = '';

  constructor(private readonly options: Options) {}

  /** How many supergraphs are at work. */
  get size(): number {
    return this.generations.size;
  }

  onSchemaLoadOrUpdate(listener: GatewaySchemaLoadOrUpdateCallback): () => void {
    this.listeners.add(listener);
    if (this.current) listener(this.current.context);
    return () => this.listeners.delete(listener);
  }

  async load(): Promise<{ executor: Executor }> {
    await this.switchTo(this.options.supergraphSdl);
    return { executor: this.execute };
  }

  /** Serves another supergraph from now on. Throws, and goes on with the last one, when it cannot be served. */
  async switchTo(supergraphSdl: string): Promise<void> {
    const { log, planThread, keptPlans } = this.options;
    const plans = new Plans(supergraphSdl, { thread: planThread, kept: keptPlans, log });
    void planThread.prepare(supergraphSdl);
    // It holds this thread: the other begins first.
    await setImmediate();
    const generation = Generation.load(supergraphSdl, (definition) => this.toSubgraph(definition), plans);
    const last = this.current;
    if (last !== undefined) {
      const planned = await generation.warm(this.recent.list(), WARMING_MS);
      log.debug({ planned }, 'planned what was asked lately against the new supergraph');
    }
    this.generations.set(generation.context.apiSchema, generation);
    this.current = generation;
    this.version = createHash('sha256').update(supergraphSdl).digest('base64url');
    for (const listener of this.listeners) listener(generation.context);
    if (last !== undefined) {
      this.retire(last, GRACE_MS);
      this.dropSurplus();
    }
    const atWork = [...this.generations.values()].map((one) => one.supergraphSdl);
    await keptPlans.keepOnly(atWork);
  }

  stop(): Promise<void> {
    this.generations.clear();
    return Promise.resolve();
  }

  private toSubgraph({ name, url }: { readonly name: string; readonly url: string }): SubgraphDataSource {
    const { log, publisherDeadlineMs, calls, comparison } = this.options;
    return new SubgraphDataSource({
      name,
      url,
      deadlineMs: isPublisher(name) ? publisherDeadlineMs : SERVICE_DEADLINE_MS,
      calls,
      inside: name === 'comparison' ? comparison : undefined,
      log,
    });
  }

  /** Drops an earlier generation once nobody needs it. */
  private retire(generation: Generation, afterMs: number): void {
    setTimeout(() => {
      if (generation.isIdle) this.drop(generation);
      else this.retire(generation, GRACE_MS);
    }, afterMs).unref();
  }

  private dropSurplus(): void {
    for (const generation of [...this.generations.values()]) {
      if (this.generations.size <= MOST_GENERATIONS) return;
      if (generation !== this.current && generation.isIdle) this.drop(generation);
    }
  }

  private drop(generation: Generation): void {
    this.generations.delete(generation.context.apiSchema);
  }

  /**
   * Plans an operation, so that to execute it holds up nobody. Throws as Plans.plan does; `gone` ends when its client does
   * not wait any more.
   */
  async plan(asked: AskedForPlan, client: string, gone: AbortSignal): Promise<void> {
    await this.generationOf(asked).plan(asked, () => this.wish(client, gone));
  }

  private wish(client: string, gone?: AbortSignal): PlanWish {
    const patience = AbortSignal.timeout(PLAN_WAIT_MS);
    return { client, signal: gone === undefined ? patience : AbortSignal.any([gone, patience]) };
  }

  private generationOf({ schema }: Pick<Asked, 'schema'>): Generation {
    const generation = this.generations.get(schema) ?? this.current;
    if (generation === undefined) throw new Error('No supergraph is loaded.');
    return generation;
  }

  private readonly execute: Executor = (asked) => {
    const generation = this.generationOf(asked);
    return generation.during(asked, () => this.answer(generation, asked));
  };

  private async answer(generation: Generation, asked: Asked): ReturnType<Executor> {
    const { source, request, context } = asked;
    this.recent.add({ source, operationName: request.operationName });
    const deadlineMs = this.options.requestDeadlineMs;
    const known = generation.contextOf(asked);
    if ('errors' in known) return known;
    // It is there already, unless too many others were asked meanwhile.
    const plan = await generation.plan(asked, () => this.wish(''));
    const { requestId = randomUUID() } = context as Partial<RequestState>;
    const state = newRequestState({ deadlineMs, requestId });
    Object.assign(context, state);
    const result = await generation.execute(asked, known, plan);
    const { valueCompletion, ...extensions } = result.extensions ?? {};
    if (state.failures.length === 0 && valueCompletion === undefined) return result;
    // What is missing because a call failed is told once.
    const errors =
      state.failures.length > 0 ? failureErrors(state, result.data) : missingPromises(valueCompletion);
    return {
      ...result,
      errors: [...(result.errors ?? []), ...errors],
      extensions: Object.keys(extensions).length > 0 ? extensions : undefined,
    };
  }
}
