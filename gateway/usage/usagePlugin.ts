import type { ApolloServerPlugin, GraphQLRequestContext, BaseContext } from '@apollo/server';
import { LRUCache } from 'lru-cache';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { today } from '../../services/common/time/today';
import type { AnswerLocals } from '../answers/wholeAnswers';
import { describeOperation, type DescribedOperation } from './describeOperation';
import type { UsageCounter } from './usageCounter';

const CLIENT_NAME = 'apollographql-client-name';
const CLIENT_VERSION = 'apollographql-client-version';

/** How many operations stay described: describing walks the whole operation. */
const MOST = 1000;

/** A word about a client, from a header: printable, short. */
function word(value: string | null | undefined, most: number): string {
  return (value ?? '')
    .replace(/[^\x20-\x7e]/g, '')
    .trim()
    .slice(0, most);
}

/** Counts one use of an operation by the client that a request's headers name. */
export function countUse(
  counter: UsageCounter,
  operation: DescribedOperation,
  withErrors: boolean,
  header: (name: string) => string | null | undefined,
): void {
  counter.add({
    operation,
    client: word(header(CLIENT_NAME), 100),
    version: word(header(CLIENT_VERSION), 50),
    day: today(),
    withErrors,
  });
}

/** Whether an operation was run, and its answer had errors. What was refused before it ran has no data, not even null. */
function outcomeOf({ response: { body } }: GraphQLRequestContext<BaseContext>): {
  readonly hasRun: boolean;
  readonly withErrors: boolean;
} {
  if (body?.kind !== 'single') return { hasRun: false, withErrors: false };
  const { data, errors = [] } = body.singleResult;
  return { hasRun: data !== undefined, withErrors: errors.length > 0 };
}

/**
 * Counts every operation that was run, with the client that its headers name and whether its answer had errors. One that
 * was refused before is used by nobody.
 */
export function usagePlugin(counter: UsageCounter): ApolloServerPlugin {
  const described = new WeakMap<GraphQLSchema, LRUCache<string, DescribedOperation>>();
  const describe = (
    schema: GraphQLSchema,
    hash: string,
    document: DocumentNode,
    name: string | null,
  ): DescribedOperation => {
    const cache = described.get(schema) ?? new LRUCache<string, DescribedOperation>({ max: MOST });
    described.set(schema, cache);
    const key = `${hash} ${name ?? ''}`;
    const found = cache.get(key) ?? describeOperation(schema, document, name);
    cache.set(key, found);
    return found;
  };
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: (context) => {
          const { schema, document, operation, operationName, queryHash, request, contextValue } = context;
          const { hasRun, withErrors } = outcomeOf(context);
          if (!hasRun || document === undefined || operation === undefined || queryHash === undefined) {
            return Promise.resolve();
          }
          const used = describe(schema, queryHash, document, operationName ?? null);
          countUse(counter, used, withErrors, (name) => request.http?.headers.get(name));
          const { locals } = contextValue as { locals?: AnswerLocals };
          if (locals) {
            locals.used = used;
            locals.again = (other) => countUse(counter, used, withErrors, (name) => other.get(name));
          }
          return Promise.resolve();
        },
      }),
  };
}
