import type { RequestHandler } from 'express';
import { sendError } from '../requests/sendError';
import type { ClientBudgets } from './clientBudgets';
import { clientOf } from './clientOf';
import { tooManyRequests } from './tooManyRequests';

/** Refuses the requests of a client that has used up its budget, before their bodies are read. */
export function rateLimit(budgets: ClientBudgets): RequestHandler {
  return (request, response, next) => {
    const wait = budgets.take(clientOf(request.ip), 1);
    if (wait === 0) next();
    else sendError(response, tooManyRequests('REQUESTS_PER_MINUTE', budgets.perMinute, wait));
  };
}
