import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

export const REQUEST_ID = 'x-request-id';

/** An id that a client or proxy may give a request: short, and nothing that could break a log line or a header. */
const FORM = /^[\w.:/+=-]{1,100}$/;

/**
 * Gives each request an id, its own when it has one, and says it in the answer. It reaches the subgraphs and the log, so
 * that one request can be followed through all of them. Later parts find it in the request's header, too.
 */
export const requestIds: RequestHandler = (request, response, next) => {
  const own = request.headers[REQUEST_ID];
  const id = typeof own === 'string' && FORM.test(own) ? own : randomUUID();
  request.headers[REQUEST_ID] = id;
  (response.locals as { requestId?: string }).requestId = id;
  response.set(REQUEST_ID, id);
  next();
};

export function requestIdOf({ locals }: Response): string {
  return (locals as { requestId?: string }).requestId ?? '';
}
