import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import { execute, OperationTypeNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';

/** How often an operation is asked before it is compiled, which takes as long as answering it some times. */
const ASKED_BEFORE = 2;

/** Operations of one schema that are counted or kept compiled; each takes about 50 kB. */
const MOST_OPERATIONS = 200;

type GatewayInterface = ApolloServerOptionsWithGateway<BaseContext>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;

type Result = ExecutionResult<Record<string, unknown>>;
type Run = (root: unknown, context: unknown, variables: Readonly<Record<string, unknown>>) => unknown;

interface Known {
  asked: number;
  /** Null where it cannot be compiled. */
  run: Run | null | undefined;
}

/**
 * Executes the operations of one schema: queries that are asked often by compiled code, which makes an answer in a third
 * of the time, everything else by graphql-js; so is, once more, what came to
 * errors. Answers are the same.
 */
function executorOf(schema: GraphQLSchema): Executor {
  const operations = new LRUCache<string, Known>({ max: MOST_OPERATIONS });
  return async ({ document, queryHash, operation, operationName, context, request }) => {
    const usual = (): ReturnType<typeof execute> =>
      execute({
        schema,
        document,
        contextValue: context,
        variableValues: request.variables,
        operationName,
      });
    if (operation.operation !== OperationTypeNode.QUERY) return (await usual()) as Result;
    const key = `${queryHash} ${operationName ?? ''}`;
    const known = operations.get(key) ?? { asked: 0, run: undefined };
    operations.set(key, known);
    if (known.run === undefined && known.asked++ >= ASKED_BEFORE) {
      const compiled = compileQuery(schema, document, operationName ?? undefined);
      known.run = isCompiledQuery(compiled) ? (compiled.query as Run) : null;
    }
    if (!known.run) return (await usual()) as Result;
    const result = (await known.run(undefined, context, request.variables ?? {})) as Result;
    // Errors in the form and the words of graphql-js, which alone knows them.
    return result.errors === undefined ? result : ((await usual()) as Result);
  };
}

/** Makes Apollo Server execute operations so. */
export function compiledExecution(schema: GraphQLSchema): GatewayInterface {
  return {
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: () => Promise.resolve({ executor: executorOf(schema) }),
    stop: () => Promise.resolve(),
  };
}
