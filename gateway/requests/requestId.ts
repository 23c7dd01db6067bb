import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

/** An id that a client or proxy may give a request: short, and nothing that could break a log line or a header. */
const FORM = /^[\w.:/+=-]{1,100}$/;

/**
 * Gives each request an id, its own when it has one, and says it in the answer. It reaches the subgraphs and the log, so
 * that one request can be followed through all of them.
 */
export const requestIds: RequestHandler = (request, response, next) => {
  const own = request.get('x-request-id');
  const id = own !== undefined && FORM.test(own) ? own : randomUUID();
  (response.locals as { requestId?: string }).requestId = id;
  response.set('x-request-id', id);
  next();
};

export function requestIdOf({ locals }: Response): string {
  return (locals as { requestId?: string }).requestId ?? '';
}
