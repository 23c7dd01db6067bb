import type { Subgraph } from './subgraph';

/** What a probe found wrong; empty when nothing is. */
export type Problems = readonly string[];

/** One thing that the gateway relies on. */
export interface Probe {
  readonly name: string;
  /** What the contract says, for the report. */
  readonly contract: string;
  readonly run: (subgraph: Subgraph) => Promise<Problems>;
}
