import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { REQUEST_ID } from '../http/requestId';
import type { Logger } from '../log/logger';

export interface ErrorLog {
  /** Notes which request an error belongs to. */
  readonly plugin: ApolloServerPlugin;
  /**
   * What a client may see of an error: one with a code of its own as it is; anything else as INTERNAL_SERVER_ERROR
   * without details, which go to the log with the request's id.
   */
  readonly mask: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
}

function requestIdIn(contextValue: BaseContext, header: string | undefined): string | undefined {
  return header ?? (contextValue as { requestId?: string }).requestId;
}

/**
 * The one place where errors of operations are masked and logged. The id comes by the request itself: an
 * AsyncLocalStorage would make all that awaits slower by a fifth on Node.js 20.
 */
export function errorLog(log: Logger): ErrorLog {
  const requestIds = new WeakMap<object, string>();
  return {
    plugin: {
      requestDidStart: () =>
        Promise.resolve({
          didEncounterErrors: ({ errors, request, contextValue }) => {
            const id = requestIdIn(contextValue, request.http?.headers.get(REQUEST_ID));
            if (id !== undefined) for (const error of errors) requestIds.set(error, id);
            return Promise.resolve();
          },
        }),
    },
    mask: (formatted, error) => {
      const { stacktrace: _stack, ...extensions } = formatted.extensions ?? {};
      if (extensions['code'] !== 'INTERNAL_SERVER_ERROR') return { ...formatted, extensions };
      const requestId = requestIds.get(error as object);
      log.error({ err: unwrapResolverError(error), path: formatted.path, requestId }, 'A resolver failed');
      return {
        ...formatted,
        message: 'Something went wrong inside the hub; its log has the details.',
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      };
    },
  };
}
