import { Supergraph, type Schema } from '@apollo/federation-internals';
import { buildOperationContext, executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import { getVariableValues, type GraphQLError, type GraphQLSchema } from 'graphql';
import { spanned } from '../../services/common/tracing/spanned';
import type { Operation } from '../planning/planWorker';
import type { Plans } from '../planning/plans';
import type { PlanWish } from '../planning/planThread';
import type { Executor, SchemaContext } from './gatewayTypes';
import { withKnownScalars } from './knownScalars';

type Request = Parameters<Executor>[0];
type Result = Awaited<ReturnType<Executor>>;

type Context = ReturnType<typeof buildOperationContext>;

/** Who plans ahead. */
const WARMING = 'warming';

interface Refused {
  readonly errors: readonly GraphQLError[];
}

/**
 * One supergraph, which never changes, with its subgraphs and the plans against it. Plans are made in another thread and
 * executed by the Apollo gateway.
 */
export class Generation {
  /** Requests that it is answering. */
  private inFlight = 0;

  private constructor(
    readonly supergraphSdl: string,
    readonly context: SchemaContext,
    private readonly schemas: { readonly supergraph: GraphQLSchema; readonly api: Schema },
    private readonly subgraphs: Readonly<Record<string, GraphQLDataSource>>,
    private readonly plans: Plans,
  ) {}

  /** Throws when the supergraph cannot be served. */
  static load(
    supergraphSdl: string,
    toSubgraph: (definition: { readonly name: string; readonly url: string }) => GraphQLDataSource,
    plans: Plans,
  ): Generation {
    const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
    const api = supergraph.apiSchema();
    const subgraphs = [...supergraph.subgraphsMetadata()].map(
      (definition) => [definition.name, toSubgraph(definition)] as const,
    );
    return new Generation(
      supergraphSdl,
      { apiSchema: withKnownScalars(api.toGraphQLJSSchema()), coreSupergraphSdl: supergraphSdl },
      { supergraph: supergraph.schema.toGraphQLJSSchema(), api },
      Object.fromEntries(subgraphs),
      plans,
    );
  }

  get isIdle(): boolean {
    return this.inFlight === 0;
  }

  /** Does work for a request, in a span of its own; meanwhile this generation is not idle. */
  async during<Outcome>({ operationName }: Request, work: () => Promise<Outcome>): Promise<Outcome> {
    this.inFlight++;
    try {
      const attributes = operationName === null ? {} : { 'graphql.operation.name': operationName };
      return await spanned('gateway.request', attributes, work);
    } finally {
      this.inFlight--;
    }
  }

  /** Makes sure that an operation can be executed at once. Throws as Plans.plan does. */
  async plan(
    {
      source,
      request,
    }: Pick<Request, 'source'> & { readonly request: Pick<Request['request'], 'operationName'> },
    wish: () => PlanWish,
  ): Promise<QueryPlan> {
    const operation = { source, operationName: request.operationName };
    const known = this.plans.known(operation);
    if (known !== undefined) return known;
    return spanned('gateway.plan', {}, () => this.plans.plan(operation, wish()));
  }

  /** Answers errors when the variables of an operation are not right. */
  contextOf({ document, request }: Request): Context | Refused {
    const { operationName, variables = {} } = request;
    const schema = this.context.apiSchema;
    const context = buildOperationContext({ schema, operationDocument: document, operationName });
    const { errors } = getVariableValues(schema, context.operation.variableDefinitions ?? [], variables);
    return errors === undefined ? context : { errors };
  }

  execute(asked: Request, context: Context, plan: QueryPlan): Promise<Result> {
    const { supergraph, api } = this.schemas;
    return executeQueryPlan(plan, this.subgraphs, asked, context, supergraph, api);
  }

  /**
   * Plans operations that were asked of an earlier generation, until the time in milliseconds is over, so that the first
   * to ask this one does not wait. One that its schema refuses is left out. Answers how many were planned.
   */
  async warm(operations: readonly Operation[], forMs: number): Promise<number> {
    const until = performance.now() + forMs;
    let planned = 0;
    for (const operation of operations) {
      const leftMs = until - performance.now();
      if (leftMs <= 0) break;
      const wish = { client: WARMING, signal: AbortSignal.timeout(Math.ceil(leftMs)) };
      const isPlanned = await this.plans.plan(operation, wish, true).then(
        () => true,
        () => false,
      );
      if (isPlanned) planned++;
    }
    return planned;
  }
}
