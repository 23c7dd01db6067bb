import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import {
  execute,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';

/** How often an operation is asked before it is compiled, which takes as long as answering it some times. */
const ASKED_BEFORE = 2;

/** Documents of one schema that are counted or kept compiled; each takes about 50 kB. */
const MOST_DOCUMENTS = 200;

/** Longer ones are not compiled, in characters: their code would be many times as long. */
const LONGEST = 20_000;

type Result = ExecutionResult<Record<string, unknown>>;
type Run = (root: unknown, context: unknown, variables: Readonly<Record<string, unknown>>) => unknown;

interface Known {
  asked: number;
  run?: Run;
}

function isWorthIt({ definitions, loc }: DocumentNode): boolean {
  if (loc !== undefined && loc.end > LONGEST) return false;
  const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  return operations.length === 1 && operations[0]?.operation === OperationTypeNode.QUERY;
}

/**
 * Executes documents against one schema: a query that is asked often by compiled code, which takes a third of the time;
 * everything else by graphql-js, and once more what came to errors. The answers are the same. Documents that are parsed
 * again each time are not known again.
 */
export function compiledExecutor(
  schema: GraphQLSchema,
): (args: Omit<ExecutionArgs, 'schema'>) => Promise<Result> {
  const known = new LRUCache<DocumentNode, Known>({ max: MOST_DOCUMENTS });
  const runOf = (document: DocumentNode): Run | undefined => {
    const one = known.get(document) ?? { asked: 0 };
    known.set(document, one);
    if (one.asked++ === ASKED_BEFORE && isWorthIt(document)) {
      const compiled = compileQuery(schema, document);
      if (isCompiledQuery(compiled)) one.run = compiled.query as Run;
    }
    return one.run;
  };
  return async (args) => {
    const result = (await runOf(args.document)?.(undefined, args.contextValue, args.variableValues ?? {})) as
      Result | undefined;
    // Errors in the form and the words of graphql-js, which alone knows them.
    if (result !== undefined && result.errors === undefined) return result;
    return await execute({ schema, ...args });
  };
}

/** Makes Apollo Server execute operations so. */
export function compiledExecution(
  schema: GraphQLSchema,
): ApolloServerOptionsWithGateway<BaseContext>['gateway'] {
  const executor = compiledExecutor(schema);
  return {
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: () =>
      Promise.resolve({
        executor: ({ document, context, request: { variables }, operationName }) =>
          executor({ document, contextValue: context, variableValues: variables, operationName }),
      }),
    stop: () => Promise.resolve(),
  };
}
