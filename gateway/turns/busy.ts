import { HeaderMap } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import { hubError } from '../../services/common/errors/hubError';

/** The error BUSY, with HTTP status 503 and when to try again, in seconds, which ends the message. */
export function busy(what: string, retryAfter: number): GraphQLError {
  return hubError('BUSY', `${what}; try again in ${retryAfter} s.`, {
    retryAfter,
    http: { status: 503, headers: new HeaderMap([['retry-after', String(retryAfter)]]) },
  });
}
