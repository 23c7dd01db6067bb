import { HeaderMap } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import { hubError } from '../../services/common/errors/hubError';

/** The error of a client whose budget is used up, with HTTP status 429 and when to try again. */
export function tooManyRequests(
  setting: 'REQUESTS_PER_MINUTE' | 'COST_PER_MINUTE',
  limit: number,
  waitMs: number,
): GraphQLError {
  const retryAfter = Math.ceil(waitMs / 1000);
  const what = setting === 'REQUESTS_PER_MINUTE' ? 'requests' : 'cost';
  return hubError(
    'TOO_MANY_REQUESTS',
    `A client may ask for ${limit} ${what === 'cost' ? 'of estimated cost' : what} in a minute (${setting}); try again in ${retryAfter} s.`,
    {
      limit,
      setting,
      retryAfter,
      http: { status: 429, headers: new HeaderMap([['retry-after', String(retryAfter)]]) },
    },
  );
}
