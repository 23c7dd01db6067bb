import { createHash, randomUUID } from 'node:crypto';
import type { GatewayInterface, GatewaySchemaLoadOrUpdateCallback } from '@apollo/server-gateway-interface';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from '../../services/common/log/logger';
import { isPublisher } from '../subgraph/failure';
import type { InsideComparison } from '../subgraph/insideComparison';
import type { SubgraphCalls } from '../subgraph/subgraphCalls';
import { SubgraphDataSource } from '../subgraph/subgraphDataSource';
import { failureErrors } from './failureErrors';
import { missingPromises } from './missingPromises';
import type { Executor, LoadOptions } from './gatewayTypes';
import { Generation } from './generation';
import { RecentOperations } from './recentOperations';
import { newRequestState, type RequestState } from './requestState';

/** How long a call to the directory or the comparison may take: they answer for every collaboration at once. */
const SERVICE_DEADLINE_MS = 30_000;

/** How long a switch may wait for the plans of what was asked lately. */
const WARMING_MS = 10_000;

/** A request may have been validated before a switch and be executed after it: earlier generations stay so long. */
const GRACE_MS = 5000;

/** Most generations at a time, the current one included; one that is answering is never stopped. */
const MOST_GENERATIONS = 4;

interface Options {
  readonly supergraphSdl: string;
  readonly publisherDeadlineMs: number;
  /** How long the calls of one request may take in all. */
  readonly requestDeadlineMs: number;
  readonly calls: SubgraphCalls;
  /** The comparison in this process; undefined where it is asked over HTTP like every other subgraph. */
  readonly comparison: InsideComparison | undefined;
  readonly log: Logger;
}

/**
 * The Apollo gateway with the hub's own way to the subgraphs and its own errors. It can change over to another
 * supergraph while it answers: each request is executed by the generation that it was validated against.
 */
export class HubGateway implements GatewayInterface {
  private readonly listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();
  private readonly generations = new Map<GraphQLSchema, Generation>();
  private readonly recent = new RecentOperations();
  private current: Generation | undefined;
  private loadOptions: LoadOptions | undefined;
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

  async load(options: LoadOptions): Promise<{ executor: Executor }> {
    this.loadOptions = options;
    await this.switchTo(this.options.supergraphSdl);
    return { executor: this.execute };
  }

  /** Serves another supergraph from now on. Throws, and goes on with the last one, when it cannot be served. */
  async switchTo(supergraphSdl: string): Promise<void> {
    const { log, publisherDeadlineMs, calls, comparison } = this.options;
    const generation = await Generation.load(
      supergraphSdl,
      {
        logger: log,
        buildService: ({ name, url = '' }) =>
          new SubgraphDataSource({
            name,
            url,
            deadlineMs: isPublisher(name) ? publisherDeadlineMs : SERVICE_DEADLINE_MS,
            calls,
            inside: name === 'comparison' ? comparison : undefined,
            log,
          }),
      },
      this.loadOptions as LoadOptions,
    );
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
      await this.dropSurplus();
    }
  }

  async stop(): Promise<void> {
    for (const generation of this.generations.values()) await generation.stop();
    this.generations.clear();
  }

  /** Stops an earlier generation once nobody needs it. */
  private retire(generation: Generation, afterMs: number): void {
    setTimeout(() => {
      if (generation.isIdle) void this.drop(generation);
      else this.retire(generation, GRACE_MS);
    }, afterMs).unref();
  }

  private async dropSurplus(): Promise<void> {
    for (const generation of [...this.generations.values()]) {
      if (this.generations.size <= MOST_GENERATIONS) return;
      if (generation !== this.current && generation.isIdle) await this.drop(generation);
    }
  }

  private async drop(generation: Generation): Promise<void> {
    if (this.generations.delete(generation.context.apiSchema)) await generation.stop();
  }

  private readonly execute: Executor = async (requestContext) => {
    const generation = this.generations.get(requestContext.schema) ?? this.current;
    if (generation === undefined) throw new Error('No supergraph is loaded.');
    this.recent.add(requestContext);
    const { requestId } = requestContext.context as Partial<RequestState>;
    const deadlineMs = this.options.requestDeadlineMs;
    const state: RequestState = newRequestState({ deadlineMs, requestId: requestId ?? randomUUID() });
    Object.assign(requestContext.context, state);
    const result = await generation.execute(requestContext);
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
  };
}
