import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Turns } from '../turns/turns';

/** Seconds: most operations do not wait, and one may wait COST_WAIT. */
const BUCKETS = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Watches how much is under way, what waits for its turn and how long, and whose turn did not come. */
export function watchTurns(registry: Registry, turns: Turns): void {
  const shared = { registers: [registry] };
  new Gauge({
    ...shared,
    name: 'hub_turns_cost',
    help: 'Estimated cost of the operations that are under way, by kind (cheap, costly) and state (running, waiting).',
    labelNames: ['kind', 'state'],
    collect() {
      for (const { kind, running, waitingCost } of turns.states) {
        this.set({ kind, state: 'running' }, running);
        this.set({ kind, state: 'waiting' }, waitingCost);
      }
    },
  });
  new Gauge({
    ...shared,
    name: 'hub_turns_waiting',
    help: 'Operations that wait for their turn, by kind.',
    labelNames: ['kind'],
    collect() {
      for (const { kind, waiting } of turns.states) this.set({ kind }, waiting);
    },
  });
  const total = new Counter({
    ...shared,
    name: 'hub_turns_total',
    help: 'Operations by kind and what became of their turn: run, or refused because it came too late, the line was full, or the client had gone.',
    labelNames: ['kind', 'outcome'],
  });
  const seconds = new Histogram({
    ...shared,
    name: 'hub_turn_wait_seconds',
    help: 'How long operations waited for their turn that were run, by kind.',
    labelNames: ['kind'],
    buckets: BUCKETS,
  });
  turns.onTurn = ({ kind, outcome, seconds: waited }) => {
    total.inc({ kind, outcome });
    if (outcome === 'run') seconds.observe({ kind }, waited);
  };
}
