import http from 'node:http';
import { drain } from '../http/drain';
import { listen } from '../http/listen';
import { createApp } from '../http/subgraphApp';
import type { Cleanup } from '../process/cleanup';
import type { ServiceMetrics } from './serviceMetrics';

/** Serves the metrics at a port of their own, for a service whose own port is public. */
export async function serveMetrics(
  metrics: ServiceMetrics,
  { host, port, cleanup }: { readonly host: string; readonly port: number; readonly cleanup: Cleanup },
): Promise<number> {
  const server = http.createServer(createApp({ shown: metrics }));
  const opened = await listen(server, host, port, 'METRICS_PORT');
  cleanup.add(() => drain(server));
  return opened;
}
