import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from '../log/logger';

/**
 * What a client may see of an error: what was thrown on purpose as it is; anything else as INTERNAL_SERVER_ERROR
 * without details, which go to the log.
 */
export function maskError(
  log: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const original = unwrapResolverError(error);
    const onPurpose =
      original instanceof GraphQLError && formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR';
    const { stacktrace: _stack, ...extensions } = formatted.extensions ?? {};
    if (onPurpose) return { ...formatted, extensions };
    log.error({ err: original, path: formatted.path }, 'A resolver failed');
    return {
      ...formatted,
      message: 'Something went wrong inside the hub; its log has the details.',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    };
  };
}
