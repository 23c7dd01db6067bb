import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import {
  execute,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { compilableFields } from './compilable';

/** How often an operation is asked before it is compiled, which takes as long as answering it some times. */
const ASKED_BEFORE = 4;

/** Documents of one schema whose askings are counted. */
const MOST_COUNTED = 500;

/** Fields of all that this process keeps compiled, of every schema: nearly as many kilobytes. */
const MOST_FIELDS = 40_000;

type Result = ExecutionResult<Record<string, unknown>>;
type Run = (root: unknown, context: unknown, variables: Readonly<Record<string, unknown>>) => unknown;

/** A document of one schema that was asked. */
interface Asked {
  times: number;
}

/** What is compiled; what was asked longest ago goes first. */
const compiled = new LRUCache<Asked, Run>({ maxSize: MOST_FIELDS });

/**
 * Executes documents against one schema: a plain query that is asked often by compiled code, which takes a third of the
 * time; everything else by graphql-js, and once more what came to errors. The answers are the same. Documents that are
 * parsed again each time are not known again.
 */
export function compiledExecutor(
  schema: GraphQLSchema,
): (args: Omit<ExecutionArgs, 'schema'>) => Promise<Result> {
  const counted = new LRUCache<DocumentNode, Asked>({ max: MOST_COUNTED });
  const runOf = (document: DocumentNode): Run | undefined => {
    const asked = counted.get(document) ?? { times: 0 };
    counted.set(document, asked);
    const known = compiled.get(asked);
    if (known !== undefined || ++asked.times <= ASKED_BEFORE) return known;
    const fields = compilableFields(document);
    // One that is pushed out has to be asked as often again.
    asked.times = fields === undefined ? -Infinity : 0;
    const made = fields === undefined ? undefined : compileQuery(schema, document);
    if (fields === undefined || made === undefined || !isCompiledQuery(made)) return undefined;
    const run = made.query as Run;
    compiled.set(asked, run, { size: fields });
    return run;
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
