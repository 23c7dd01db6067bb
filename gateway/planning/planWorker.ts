import '../../services/common/config/production';
import { operationFromDocument, Supergraph, type Schema } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse, validate, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { workerProgram } from '../../services/common/process/workerProgram';

/** An operation of a document; the name is needed where there are several. */
export interface Operation {
  readonly source: string;
  readonly operationName: string | undefined;
}

/** What the thread gets. Without an operation it only gets ready for this supergraph. */
export interface PlanQuestion {
  readonly supergraph: string;
  readonly operation: Operation | undefined;
  /** Whether the schema may refuse the operation: it was valid against another one. */
  readonly isDoubtful: boolean;
}

/** A plan as JSON ("" where none was asked for), or why there is none. */
export type PlanAnswer = { readonly plan: string } | { readonly refusal: string };

interface Ready {
  readonly api: Schema;
  readonly schema: GraphQLSchema;
  readonly planner: QueryPlanner;
}

/** The supergraph that answers, and the one before or after it. */
const ready = new LRUCache<string, Ready>({ max: 2 });

function readyFor(supergraph: string): Ready {
  const known = ready.get(supergraph);
  if (known !== undefined) return known;
  const built = Supergraph.build(supergraph, { validateSupergraph: false });
  const api = built.apiSchema();
  const made = { api, schema: api.toGraphQLJSSchema(), planner: new QueryPlanner(built) };
  ready.set(supergraph, made);
  return made;
}

function answer({ supergraph, operation, isDoubtful }: PlanQuestion): PlanAnswer {
  const { api, schema, planner } = readyFor(supergraph);
  if (operation === undefined) return { plan: '' };
  const { source, operationName } = operation;
  try {
    const document = parse(source, { noLocation: true });
    const [error] = isDoubtful ? validate(schema, document) : [];
    if (error !== undefined) return { refusal: error.message };
    const plan = planner.buildQueryPlan(operationFromDocument(api, document, { operationName }));
    return { plan: JSON.stringify(plan) };
  } catch (error) {
    return { refusal: (error as Error).message };
  }
}

workerProgram(answer);
