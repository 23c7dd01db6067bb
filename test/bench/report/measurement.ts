import type { Mode } from '../load/job';
import type { OperationName } from '../operations/operations';
import type { ServerName } from '../servers/server';

/** What came of one load on one server. */
export interface LoadMeasurement {
  readonly server: ServerName;
  readonly operation: OperationName;
  readonly publishers: number;
  readonly connections: number;
  readonly mode: Mode;
  /** Correct answers a second: the median of the rounds. */
  readonly rps: number;
  /** Over the requests of all rounds. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Resident memory of the server afterwards, in MB; null where the system does not say. */
  readonly rssMb: number | null;
}

interface Of {
  readonly server: ServerName;
  readonly publishers: number;
}

/** Anything else that was measured, or why it was not. */
export type OtherMeasurement =
  | ({ readonly kind: 'start-up'; readonly ms: number } & Of)
  /** The first request of an operation, less the median of those that follow. */
  | ({ readonly kind: 'cold plan'; readonly operation: OperationName; readonly ms: number } & Of)
  | ({
      readonly kind: 'memory';
      /** Before the first request, in MB. */
      readonly restMb: number;
      /** After a fifth of the load, and after all of it. */
      readonly earlyMb: number;
      readonly lateMb: number;
      readonly seconds: number;
    } & Of)
  /** From the moment that the publisher, or the registry, has confirmed it to the first answer that shows it. */
  | ({
      readonly kind: 'publish to visible';
      readonly what: 'account' | 'subgraph';
      readonly ms: number;
    } & Of)
  | ({
      /** For each correct answer; it depends less than time does on what else the machine is doing. */
      readonly kind: 'processor time';
      readonly operation: OperationName;
      readonly connections: number;
      readonly mode: Mode;
      readonly serverMs: number;
      /** Of directory, comparison and publishers together, without the database. */
      readonly subgraphsMs: number;
    } & Of)
  | ({ readonly kind: 'differs'; readonly operation: OperationName; readonly reason: string } & Of)
  | ({
      readonly kind: 'errors';
      readonly operation: OperationName;
      readonly connections: number;
      readonly mode: Mode;
      readonly failed: number;
      readonly abandoned: number;
      readonly reason: string;
    } & Of)
  | {
      readonly kind: 'skipped';
      readonly what: string;
      readonly reason: string;
    };

export type Measurement = LoadMeasurement | OtherMeasurement;

export function isLoad(measurement: Measurement): measurement is LoadMeasurement {
  return 'rps' in measurement;
}
