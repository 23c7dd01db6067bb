import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Settings } from '../config/settings';

/** What one process measures of itself, and who may see it. */
export interface ServiceMetrics {
  readonly registry: Registry;
  readonly shownTo: Settings['METRICS'];
}

/** The metrics of this process: memory, processor, garbage collection and the event loop's lag; services add theirs. */
export function openMetrics(shownTo: Settings['METRICS']): ServiceMetrics {
  const registry = new Registry();
  if (shownTo !== 'off') collectDefaultMetrics({ register: registry });
  return { registry, shownTo };
}
