import { Gauge, Histogram, type Registry } from 'prom-client';
import type { PlanThread } from '../planning/planThread';

/** Seconds: most plans take some hundredths, the widest at many publishers more than one. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];

/** Watches what is planned for the first time: how long it takes, what becomes of it, and how much waits. */
export function watchPlans(registry: Registry, thread: PlanThread): void {
  new Gauge({
    registers: [registry],
    name: 'hub_plans_waiting',
    help: 'New operations that wait to be planned.',
    collect() {
      this.set(thread.waiting);
    },
  });
  const seconds = new Histogram({
    registers: [registry],
    name: 'hub_plan_seconds',
    help: 'How long it took to plan new operations, by what became of it: made, refused, too hard, line full, or given up (nobody waited any more).',
    labelNames: ['outcome'],
    buckets: BUCKETS,
  });
  thread.onPlan = (outcome, took) => seconds.observe({ outcome }, took);
}
