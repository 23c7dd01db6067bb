import type { RequestHandler } from 'express';
import { Counter, type Registry } from 'prom-client';

/** Counts the requests that are answered, by status. One whose client went away first has the status 499. */
export function httpMetrics(registry: Registry): RequestHandler {
  const requests = new Counter({
    name: 'hub_http_requests_total',
    help: 'Requests that were answered, by HTTP status; 499 for those whose client went away first.',
    labelNames: ['status'],
    registers: [registry],
  });
  return (_request, response, next) => {
    response.once('close', () =>
      requests.inc({ status: response.writableFinished ? response.statusCode : 499 }),
    );
    next();
  };
}
