import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { supergraphInfo } from '../common/metrics/supergraphInfo';
import type { Directory } from './directory';

export interface DirectoryMetrics {
  /** A supergraph was composed, or could not be, in so many seconds. */
  readonly composed: (seconds: number) => void;
  /** A batch of usage came: for the first time, or once more. */
  readonly usageTaken: (isNew: boolean) => void;
  /** Watches a directory from now on. */
  readonly watch: (directory: Directory) => void;
}

/** What the directory measures of itself. */
export function directoryMetrics(registry: Registry): DirectoryMetrics {
  const registers = [registry];
  const seconds = new Histogram({
    name: 'hub_compose_seconds',
    help: 'How long supergraphs took to compose, those that could not be included.',
    buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120],
    registers,
  });
  const batches = new Counter({
    name: 'hub_usage_batches_total',
    help: 'Reports of usage that gateways sent: new, or repeated and so not counted again.',
    labelNames: ['outcome'],
    registers,
  });
  return {
    composed: (taken) => seconds.observe(taken),
    usageTaken: (isNew) => batches.inc({ outcome: isNew ? 'new' : 'repeated' }),
    watch: (directory) => watchDirectory(registry, directory),
  };
}

function watchDirectory(registry: Registry, directory: Directory): void {
  const gauge = (name: string, help: string, read: () => number): void => {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  };
  gauge('hub_publishers', 'Publishers in the supergraph.', () => directory.counts.publishers);
  gauge('hub_accounts', 'Accounts that they say they have.', () => directory.counts.accounts);
  gauge('hub_supergraph_version', 'Number of the supergraph.', () => directory.supergraph.number);
  const show = supergraphInfo(registry);
  show(directory.supergraph.sdl);
  directory.onChange(() => show(directory.supergraph.sdl));
}
