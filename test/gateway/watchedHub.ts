import { startCollector, type Collector } from '../support/collector';
import { startHub, type TestHub } from '../support/hub';

interface Watched extends TestHub {
  /** Gets the traces of every service. */
  readonly collector: Collector;
}

let started: Watched | undefined;

/** A hub with one publisher, Surrey's, that keeps no answers, logs what it does and hands over traces. */
export function hub(): Watched {
  if (started === undefined) throw new Error('The hub is asked before it has started.');
  return started;
}

// Registered with the first import, so that it starts before what the cases start, and ends everything.
beforeAll(async () => {
  const collector = await startCollector();
  const environment = {
    GATEWAY_CACHE: '0',
    PUBLISHER_CACHE: '0',
    LOG_LEVEL: 'info',
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_BSP_SCHEDULE_DELAY: '100',
  };
  started = { ...(await startHub({ hosts: { surrey: ['--body', 'surrey'] }, environment })), collector };
});
afterAll(async () => {
  await started?.stop();
  await started?.collector.close();
});
