import { Counter, Gauge, type Registry } from 'prom-client';
import type { SharedAnswers } from '../shared/sharedAnswers';

/** Watches the answers that gateways share through Redis; there are no figures where there is none. */
export function watchShared(
  registry: Registry,
  shared: Pick<SharedAnswers, 'isUp' | 'counts'> | undefined,
): void {
  const registers = [registry];
  const up = new Gauge({
    registers,
    name: 'hub_shared_up',
    help: 'Whether the Redis is there through which gateways share answers: 1 yes, 0 no.',
    collect() {
      if (shared) this.set(shared.isUp ? 1 : 0);
    },
  });
  if (!shared) up.remove();
  new Counter({
    registers,
    labelNames: ['outcome'],
    name: 'hub_shared_finds_total',
    help: 'Answers that were looked for there: hit, miss, failed (too late, an error, or no answer of a gateway), skipped (it is lost or has too much to do).',
    collect() {
      this.reset();
      for (const [outcome, count] of Object.entries(shared?.counts.find ?? {})) this.inc({ outcome }, count);
    },
  });
  new Counter({
    registers,
    labelNames: ['outcome'],
    name: 'hub_shared_keeps_total',
    help: 'Answers that were handed over for others: ok, failed, skipped, or too large.',
    collect() {
      this.reset();
      for (const [outcome, count] of Object.entries(shared?.counts.keep ?? {})) this.inc({ outcome }, count);
    },
  });
}
