import '../../common/config/production';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { getOperationAST, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { workerProgram } from '../../common/process/workerProgram';
import { documentOf, type UsedOperation } from './usedOperation';

/** What the worker gets. */
export interface PlanQuestion {
  readonly supergraph: string;
  readonly operations: readonly UsedOperation[];
}

/** What planning one operation took. */
export interface PlanCost {
  readonly operation: UsedOperation;
  /** How many ways the planner had to weigh. */
  readonly plans: number;
  /** Why it cannot be planned at all; null when it can. */
  readonly refusal: string | null;
}

/** As the gateway plans: its own bound on the plans that it weighs. */
const PLANNER = { debug: { maxEvaluatedPlans: 10_000 } };

/** Whether a schema takes a document. That it has a root for mutations or subscriptions, validation does not ask. */
function takes(schema: GraphQLSchema, document: DocumentNode): boolean {
  const kind = getOperationAST(document)?.operation;
  return kind !== undefined && schema.getRootType(kind) != null && validate(schema, document).length === 0;
}

function answer({ supergraph: sdl, operations }: PlanQuestion, say: (at: string) => void): PlanCost[] {
  const supergraph = Supergraph.build(sdl);
  const api = supergraph.apiSchema();
  const schema = api.toGraphQLJSSchema();
  const planner = new QueryPlanner(supergraph, PLANNER);
  return operations.flatMap((operation) => {
    const document = documentOf(operation);
    // An operation that this schema refuses is never planned; check 5 says so.
    if (document === undefined || !takes(schema, document)) return [];
    say(operation.name);
    let refusal: string | null = null;
    try {
      planner.buildQueryPlan(operationFromDocument(api, document));
    } catch (error) {
      refusal = (error as Error).message;
    }
    return { operation, refusal, plans: planner.lastGeneratedPlanStatistics()?.evaluatedPlanCount ?? 0 };
  });
}

workerProgram(answer);
