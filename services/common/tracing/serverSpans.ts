import { context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { RequestHandler } from 'express';
import { isTracing } from './tracing';

/** What programs ask again and again, and hold open for long: no part of anybody's request. */
const UNTRACED: ReadonlySet<string> = new Set(['/ready', '/state', '/supergraph', '/uplink', '/usage']);

const spans: RequestHandler = (request, response, next) => {
  if (UNTRACED.has(request.path)) {
    next();
    return;
  }
  const from = propagation.extract(ROOT_CONTEXT, request.headers);
  const span = trace.getTracer('hub').startSpan(
    request.method,
    {
      kind: SpanKind.SERVER,
      // Without the query: it may hold a whole operation with its variables.
      attributes: { 'http.request.method': request.method, 'url.path': request.path.slice(0, 200) },
    },
    from,
  );
  response.once('close', () => {
    span.setAttribute('http.response.status_code', response.statusCode);
    if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  });
  context.with(trace.setSpan(from, span), next);
};

/** Makes a span of each request, in the trace that it came with. Nothing at all while traces are off. */
export function serverSpans(): RequestHandler[] {
  return isTracing() ? [spans] : [];
}
