import { HeaderMap } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import { hubError } from '../../services/common/errors/hubError';

/** The error of an operation whose turn did not come, with HTTP status 503 and when to try again, in seconds. */
export function busy(retryAfter: number): GraphQLError {
  return hubError(
    'BUSY',
    `Too many costly operations are under way (COST_AT_ONCE); try again in ${retryAfter} s.`,
    {
      retryAfter,
      http: { status: 503, headers: new HeaderMap([['retry-after', String(retryAfter)]]) },
    },
  );
}
