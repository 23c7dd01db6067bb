import { SpanStatusCode, trace, type Attributes } from '@opentelemetry/api';
import { isTracing } from './tracing';

/** Does work in a span of the trace at hand; just the work where traces are off. */
export async function spanned<Outcome>(
  name: string,
  attributes: Attributes,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  if (!isTracing()) return work();
  return trace.getTracer('hub').startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}
