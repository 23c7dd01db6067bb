import type { Subgraphs } from '../hub/subgraphs';
import type { Generator } from '../load/generator';
import type { Operation } from '../operations/operations';
import type { Program } from '../process/program';
import type { Profile } from '../profile';
import type { Measurement } from '../report/measurement';
import type { Server } from '../servers/server';

/** A server under test that runs. */
export interface RunningServer {
  readonly server: Server;
  readonly program: Program;
  /** Its GraphQL endpoint. */
  readonly url: string;
}

/** Everything that measuring at one size needs. */
export interface Run {
  readonly profile: Profile;
  readonly operations: readonly Operation[];
  readonly subgraphs: Subgraphs;
  readonly load: Generator['load'];
  /** Takes a measurement in. */
  readonly note: (measurement: Measurement) => void;
  /** Tells the person who waits. */
  readonly say: (text: string) => void;
  /** Seconds until loads of this size have to end. */
  readonly secondsLeft: () => number;
}
