import type { Pool } from 'pg';
import { Gauge, type Registry } from 'prom-client';

/** Watches the connections of a service to its database, and how many questions wait for one. */
export function watchDatabase(registry: Registry, pool: Pool): void {
  new Gauge({
    name: 'hub_database_connections',
    help: 'Connections to the database that are at work or idle, and questions that wait for one.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'working' }, pool.totalCount - pool.idleCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'waited for' }, pool.waitingCount);
    },
  });
}
