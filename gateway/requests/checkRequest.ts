import type { Request, RequestHandler } from 'express';
import type { GraphQLError } from 'graphql';
import { hubError } from '../../services/common/errors/hubError';
import type { Limits } from '../limits/limits';
import { refusals } from '../limits/refusals';
import { notListed } from '../persisted/notListed';
import { hashOf, requestedHash } from '../persisted/persistedQuery';
import type { PersistedOperations } from '../persisted/persistedOperations';
import { askedBy, type Asked } from './asked';
import { sendError } from './sendError';

const badRequest = (message: string): GraphQLError =>
  hubError('BAD_REQUEST', message, { http: { status: 400 } });

function problemsOf(asked: Asked, limits: Limits, operations: PersistedOperations): GraphQLError[] {
  const { query, variables } = asked;
  const requested = requestedHash(asked.extensions);
  if (requested.kind === 'unreadable')
    return [
      badRequest('extensions.persistedQuery must be {"version": 1, "sha256Hash": "64 hexadecimal digits"}.'),
    ];
  const hash = query === undefined ? undefined : hashOf(query);
  if (requested.kind === 'hash' && hash !== undefined && requested.hash !== hash)
    return [badRequest('extensions.persistedQuery.sha256Hash is not the SHA-256 of the query.')];
  const wanted = hash ?? (requested.kind === 'hash' ? requested.hash : undefined);
  const isListed = wanted !== undefined && operations.manifest.has(wanted);
  if (operations.onlyListed && !isListed) return [notListed(asked, wanted)];
  // A listed operation was agreed on as it is; only its variables are the client's own.
  return refusals(isListed ? '' : (query ?? ''), variables, limits);
}

/**
 * Refuses what is no request for one operation, what is not on the list of a gateway that has one, and what goes beyond
 * the limits, before anything is parsed for the server.
 */
export function checkRequest(limits: Limits, operations: PersistedOperations): RequestHandler {
  return (request: Request, response, next) => {
    if (Array.isArray(request.body)) {
      sendError(response, badRequest('Send one operation in a request; a list of them is not taken.'));
      return;
    }
    const [first, ...others] = problemsOf(askedBy(request), limits, operations);
    if (first === undefined) next();
    else sendError(response, first, ...others);
  };
}
