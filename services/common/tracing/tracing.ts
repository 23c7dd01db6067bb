import { context, diag, DiagLogLevel, propagation } from '@opentelemetry/api';
import type { Settings } from '../config/settings';
import type { Logger } from '../log/logger';

/** How long a service that stops waits for its last spans to be taken, in milliseconds. */
const LAST_SPANS_MS = 2000;

/** A collector that is away is logged so seldom, in milliseconds. */
const QUIET_MS = 60_000;

let isOn = false;

/** Whether this process makes traces: what makes spans is left out where it does not. */
export function isTracing(): boolean {
  return isOn;
}

type Switches = Pick<
  Settings,
  | 'OTEL_EXPORTER_OTLP_ENDPOINT'
  | 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'
  | 'OTEL_TRACES_EXPORTER'
  | 'OTEL_SDK_DISABLED'
>;

/** Whether the standard environment variables ask for traces. */
export function wantsTraces(settings: Switches): boolean {
  if (settings.OTEL_SDK_DISABLED === 'true' || settings.OTEL_TRACES_EXPORTER === 'none') return false;
  return (
    settings.OTEL_TRACES_EXPORTER === 'otlp' ||
    settings.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined ||
    settings.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT !== undefined
  );
}

/**
 * Starts traces for this process, which go by OTLP over HTTP as JSON. The OpenTelemetry SDK is loaded only here, and
 * reads the rest of its standard variables itself. Answers how to stop, with the last spans handed over.
 */
export async function startTracing(service: string, log: Logger): Promise<() => Promise<void>> {
  const [sdk, { OTLPTraceExporter }, resources, { W3CTraceContextPropagator }] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/core'),
  ]);
  let saidAt = -Infinity;
  const report = (message: string): void => {
    if (performance.now() - saidAt < QUIET_MS) return;
    saidAt = performance.now();
    log.warn({ detail: message.slice(0, 500) }, 'Traces are lost');
  };
  const nothing = (): void => undefined;
  diag.setLogger(
    { error: report, warn: nothing, info: nothing, debug: nothing, verbose: nothing },
    DiagLogLevel.ERROR,
  );
  const named = resources.resourceFromAttributes({
    'service.name': `hub-${service}`,
    'hub.service': service,
  });
  // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES have the last word.
  const told = resources.detectResources({ detectors: [resources.envDetector] });
  const provider = new sdk.NodeTracerProvider({
    resource: resources.defaultResource().merge(named).merge(told),
    spanProcessors: [new sdk.BatchSpanProcessor(new OTLPTraceExporter())],
  });
  // The context alone: baggage of a client's own would travel to every publisher.
  provider.register({ propagator: new W3CTraceContextPropagator() });
  isOn = true;
  return async () => {
    const patience = new Promise<void>((resolve) => setTimeout(resolve, LAST_SPANS_MS).unref());
    await Promise.race([provider.shutdown(), patience]);
  };
}

/** The headers that make a call to another service part of the trace at hand; none where there is no trace. */
export function traceHeaders(): Record<string, string> {
  const headers: Record<string, string> = {};
  if (isOn) propagation.inject(context.active(), headers);
  return headers;
}
