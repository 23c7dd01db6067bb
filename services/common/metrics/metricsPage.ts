import type { Request, RequestHandler } from 'express';
import { isLoopback } from '../http/loopback';
import type { ServiceMetrics } from './serviceMetrics';

/** What a proxy on this machine adds to what it passes on: such a request is from somewhere else. */
const PASSED_ON = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

function isOfThisMachine({ headers, socket }: Request): boolean {
  return isLoopback(socket.remoteAddress) && PASSED_ON.every((name) => headers[name] === undefined);
}

/** The page at /metrics, in the form that Prometheus reads; 403 for those whom METRICS does not let see it. */
export function metricsPage({ registry, shownTo }: ServiceMetrics): RequestHandler {
  return async (request, response) => {
    if (shownTo === 'on' || (shownTo === 'local' && isOfThisMachine(request))) {
      response.set('content-type', registry.contentType).send(await registry.metrics());
      return;
    }
    const error =
      shownTo === 'off'
        ? 'Metrics are off (METRICS).'
        : 'Metrics are shown to programs on the same machine only (METRICS).';
    response.status(403).json({ error });
  };
}
