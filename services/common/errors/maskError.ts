import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from '../log/logger';

/**
 * What a client may see of an error: one with a code of its own as it is; anything else as INTERNAL_SERVER_ERROR
 * without details, which go to the log.
 */
export function maskError(
  log: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const { stacktrace: _stack, ...extensions } = formatted.extensions ?? {};
    if (extensions['code'] !== 'INTERNAL_SERVER_ERROR') return { ...formatted, extensions };
    log.error({ err: unwrapResolverError(error), path: formatted.path }, 'A resolver failed');
    return {
      ...formatted,
      message: 'Something went wrong inside the hub; its log has the details.',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    };
  };
}
