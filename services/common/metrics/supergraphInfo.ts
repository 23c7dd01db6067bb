import { createHash } from 'node:crypto';
import { Gauge, type Registry } from 'prom-client';

/** Shows which supergraph a service is at: where two show the same label, they are at the same. */
export function supergraphInfo(registry: Registry): (sdl: string) => void {
  const info = new Gauge({
    name: 'hub_supergraph_info',
    help: 'The supergraph of this service, by the start of the SHA-256 of its text.',
    labelNames: ['sha256'],
    registers: [registry],
  });
  return (sdl) => {
    info.reset();
    info.set({ sha256: createHash('sha256').update(sdl).digest('hex').slice(0, 12) }, 1);
  };
}
