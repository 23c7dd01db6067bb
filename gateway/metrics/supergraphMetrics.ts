import { Counter, Gauge, type Registry } from 'prom-client';
import { supergraphInfo } from '../../services/common/metrics/supergraphInfo';

/** Watches which supergraph is served. The functions count a change over, and what could not be served. */
export function supergraphMetrics(
  registry: Registry,
  of: { readonly generations: () => number },
): { served: (sdl: string) => void; refused: () => void } {
  new Gauge({
    name: 'hub_generations',
    help: 'Supergraphs that are at work: the one that is served, and earlier ones that are answering still.',
    registers: [registry],
    collect() {
      this.set(of.generations());
    },
  });
  const show = supergraphInfo(registry);
  const changes = new Counter({
    name: 'hub_supergraph_changes_total',
    help: 'Supergraphs since the start, the first included: served, or refused because they cannot be.',
    labelNames: ['outcome'],
    registers: [registry],
  });
  return {
    served: (sdl) => {
      show(sdl);
      changes.inc({ outcome: 'served' });
    },
    refused: () => changes.inc({ outcome: 'refused' }),
  };
}
