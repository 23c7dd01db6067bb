import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { GuardState } from '../subgraph/guard';
import type { CallReport, SubgraphCalls } from '../subgraph/subgraphCalls';

/** Seconds: a publisher on the same machine takes milliseconds, and one may take PUBLISHER_TIMEOUT. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

const BREAKER: Readonly<Record<GuardState, number>> = { closed: 0, 'half-open': 1, open: 2 };

/** Counts and times every call to a subgraph. */
export function callMetrics(registry: Registry): (call: CallReport) => void {
  const calls = new Counter({
    name: 'hub_subgraph_calls_total',
    help: 'Calls to each subgraph, by what came of them: ok (an answer, whatever it says), unreachable, timeout or bad answer.',
    labelNames: ['subgraph', 'outcome'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'hub_subgraph_call_seconds',
    help: 'How long calls to each subgraph took, waiting for their turn included.',
    labelNames: ['subgraph'],
    buckets: BUCKETS,
    registers: [registry],
  });
  return (call) => {
    calls.inc({ subgraph: call.subgraph, outcome: call.outcome });
    seconds.observe({ subgraph: call.subgraph }, call.seconds);
  };
}

/** Watches which subgraphs are left alone because they kept failing. */
export function watchBreakers(registry: Registry, calls: Pick<SubgraphCalls, 'states'>): void {
  new Gauge({
    name: 'hub_subgraph_breaker',
    help: 'Whether a subgraph that kept failing is left alone: 0 no (closed), 1 it is tried again (half-open), 2 yes (open).',
    labelNames: ['subgraph'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [subgraph, state] of calls.states()) this.set({ subgraph }, BREAKER[state]);
    },
  });
}
