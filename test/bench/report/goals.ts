import type { ServerName } from '../servers/server';
import { isLoad, type LoadMeasurement, type Measurement } from './measurement';

/** What the gateway is to achieve, checked in one case. */
export interface GoalCheck {
  readonly goal: string;
  readonly where: string;
  /** The ratio that was measured. */
  readonly ratio: number;
  readonly isMet: boolean;
}

interface Pair {
  readonly of: LoadMeasurement;
  readonly beside: LoadMeasurement;
}

const LATENCY_GOAL_OPERATIONS: ReadonlySet<string> = new Set(['region', 'nation']);

/** A server's memory grows while it warms up: a shorter load, in seconds, says nothing about that. */
const LONG_LOAD = 120;

/** Memory counts as flat when the last four fifths of the load add no more than this share. */
const FLAT = 1.2;

function where({ operation, publishers, connections }: LoadMeasurement): string {
  return `${operation}, ${publishers} publishers, ${connections} at once`;
}

/** Measurements of two servers that ran side by side. */
function pairs(loads: readonly LoadMeasurement[], server: ServerName, other: ServerName): Pair[] {
  return loads
    .filter((one) => one.server === server)
    .flatMap((of) => {
      const beside = loads.find(
        (one) => one.server === other && where(one) === where(of) && one.mode === of.mode,
      );
      return beside ? [{ of, beside }] : [];
    });
}

/** Checks every goal wherever what it needs was measured. Ratios only: absolute numbers are the machine's. */
export function checkGoals(measurements: readonly Measurement[]): GoalCheck[] {
  const loads = measurements.filter(isLoad);
  const distinct = loads.filter(({ mode }) => mode === 'distinct');
  const identical = loads.filter(({ mode }) => mode === 'identical');
  const atLeast = (goal: string, least: number, found: readonly Pair[]): GoalCheck[] =>
    found.map(({ of, beside }) => {
      const ratio = of.rps / beside.rps;
      return { goal, where: where(of), ratio, isMet: ratio >= least };
    });
  const memory = measurements.flatMap((one) =>
    'kind' in one &&
    one.kind === 'memory' &&
    (one.server === 'ours' || one.server === 'shipped') &&
    one.seconds >= LONG_LOAD
      ? [one]
      : [],
  );
  return [
    ...atLeast('caches off, at least 2.5 times the plain gateway', 2.5, pairs(distinct, 'ours', 'plain')),
    ...pairs(distinct, 'ours', 'hive').map(({ of, beside }) => {
      const ratio = of.rps / beside.rps;
      return { goal: 'caches off, ahead of Hive Gateway', where: where(of), ratio, isMet: ratio > 1 };
    }),
    ...pairs(distinct, 'ours', 'floor')
      .filter(({ of }) => LATENCY_GOAL_OPERATIONS.has(of.operation))
      .map(({ of, beside }) => {
        const ratio = of.p50Ms / beside.p50Ms;
        const goal = "caches off, latency within 1.5 times the floor's";
        return { goal, where: where(of), ratio, isMet: ratio <= 1.5 };
      }),
    ...distinct
      .filter(({ server }) => server === 'ours')
      .map((of) => {
        const ratio = of.p99Ms / of.p50Ms;
        return {
          goal: 'caches off, p99 not above 3 times p50',
          where: where(of),
          ratio,
          isMet: ratio <= 3,
        };
      }),
    ...atLeast(
      'as shipped, identical, at least 10 times the plain gateway',
      10,
      pairs(identical, 'shipped', 'plain'),
    ),
    ...memory.map(({ server, publishers, seconds, earlyMb, lateMb }) => {
      const ratio = lateMb / earlyMb;
      const place = `${server}, ${publishers} publishers, after ${seconds} s of load`;
      return { goal: 'memory flat under load', where: place, ratio, isMet: ratio <= FLAT };
    }),
  ];
}
