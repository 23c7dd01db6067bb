import { Counter, Gauge, type Registry } from 'prom-client';

/** A store of answers that can be given again. */
interface WatchedStore {
  readonly size: { readonly entries: number; readonly bytes: number };
  /** How often one was given again, since the start. */
  readonly hits: number;
}

/** By kind: "whole" are answers to clients, "subgraph" those of subgraphs. A store that keeps nothing is left out. */
export type WatchedStores = Readonly<Record<'whole' | 'subgraph', WatchedStore | undefined>>;

/** Watches how much is kept of answers, and how often they are given again. */
export function watchAnswers(registry: Registry, stores: WatchedStores): void {
  const watched = Object.entries(stores).flatMap(([kind, store]) => (store ? [[kind, store] as const] : []));
  const shared = { labelNames: ['kind'], registers: [registry] };
  new Gauge({
    ...shared,
    name: 'hub_answers',
    help: 'Answers that can be given again: whole ones, and those of subgraphs.',
    collect() {
      for (const [kind, { size }] of watched) this.set({ kind }, size.entries);
    },
  });
  new Gauge({
    ...shared,
    name: 'hub_answers_bytes',
    help: 'Room that these answers take, in bytes or nearly so.',
    collect() {
      for (const [kind, { size }] of watched) this.set({ kind }, size.bytes);
    },
  });
  new Counter({
    ...shared,
    name: 'hub_answers_again_total',
    help: 'How often such an answer was given again.',
    collect() {
      this.reset();
      for (const [kind, { hits }] of watched) this.inc({ kind }, hits);
    },
  });
}
