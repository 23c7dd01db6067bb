import { listOf } from '../../../services/common/text/words';
import type { JobResult, Mode } from '../load/job';
import { median, percentile } from '../load/percentile';
import type { Operation, OperationName } from '../operations/operations';
import { residentMb } from '../process/memory';
import { processorMs, processorMsOf } from '../process/processorTime';
import { untilQuiet } from '../process/quiet';
import type { Run, RunningServer } from './run';

/** One operation under one kind of load. */
interface Cell {
  readonly operation: Operation;
  readonly connections: number;
  readonly mode: Mode;
}

/** In order of what they tell: when time runs out, the last ones are missing. */
const LOADS = [
  { connections: 1, mode: 'distinct' },
  { connections: 1, mode: 'identical' },
  { connections: 50, mode: 'distinct' },
  { connections: 50, mode: 'identical' },
] as const;

/** Longest time that work on requests that were given up is waited for. */
const SETTLE_MS = 30_000;

function describe({ operation, connections, mode }: Cell, publishers: number): string {
  return `${operation.name}, ${publishers} publishers, ${connections} at once, ${mode}`;
}

/**
 * Loads the servers with every operation, one after the other in each round, and takes the middle of the rounds.
 * `isRight` says whether a server answers an operation as it should; otherwise it is not timed.
 */
export async function measureThroughput(
  run: Run,
  servers: readonly RunningServer[],
  isRight: (server: RunningServer, operation: Operation) => boolean,
): Promise<void> {
  const alone = new Map<string, number>();
  const next = new Map<OperationName, number>();
  const cells: readonly Cell[] = LOADS.flatMap((load) =>
    run.operations.map((operation) => ({ operation, ...load })),
  );
  for (const [index, cell] of cells.entries()) {
    if (run.secondsLeft() < 0) {
      const rest = cells.slice(index).map((one) => describe(one, run.subgraphs.publishers));
      run.note({ kind: 'skipped', what: rest.join('; '), reason: 'the time was up' });
      return;
    }
    const right = servers.filter((server) => isRight(server, cell.operation));
    await measureCell(run, right, cell, { alone, next });
  }
}

/** What one cell hands to the next ones. */
interface Memory {
  /** Seconds of one request alone, by server, operation and mode. */
  readonly alone: Map<string, number>;
  /** The first arguments of each operation that no request has had. */
  readonly next: Map<OperationName, number>;
}

async function measureCell(
  run: Run,
  servers: readonly RunningServer[],
  cell: Cell,
  { alone, next }: Memory,
): Promise<void> {
  const { profile, subgraphs, note, say } = run;
  const { operation, connections, mode } = cell;
  const what = describe(cell, subgraphs.publishers);
  const results = new Map<RunningServer, Round[]>();
  const keyOf = ({ server }: RunningServer): string => `${server.name} ${operation.name} ${mode}`;
  const firstSeconds = (server: RunningServer): number => connections * (alone.get(keyOf(server)) ?? 0);
  const chosen = servers.filter((server) => firstSeconds(server) <= profile.mostSecondsEach);
  const tooSlow = servers.filter((server) => !chosen.includes(server));
  if (tooSlow.length > 0) {
    const seconds = Math.round(Math.max(...tooSlow.map(firstSeconds)));
    note({
      kind: 'skipped',
      what: `${what}: ${listOf(tooSlow.map(({ server }) => server.name))}`,
      reason: `the first ${connections} requests alone would take up to ${seconds} s each`,
    });
  }
  const startedAt = performance.now();
  for (let turn = 0; turn < profile.rounds; turn++) {
    // Each is first once, so that none profits from what another has warmed up.
    const order = chosen.map((_, index) => chosen[(index + turn) % chosen.length] as RunningServer);
    for (const running of order) {
      // No server is asked what another was asked before: the publishers may have kept their answers to that.
      const from = next.get(operation.name) ?? 2;
      const before = processorTimes(run, running);
      const result = await run.load({
        url: running.url,
        operations: [operation.name],
        choice: subgraphs,
        mode,
        from,
        connections,
        seconds: profile.seconds,
        mostRequests: Math.max(profile.mostRequests, connections),
        graceSeconds: profile.graceSeconds,
      });
      const asked = result.latenciesMs.length + result.failed + result.abandoned;
      if (mode === 'distinct') next.set(operation.name, from + asked);
      const round = { ...result, ...since(before, processorTimes(run, running)) };
      results.set(running, [...(results.get(running) ?? []), round]);
      if (result.abandoned > 0) {
        await untilQuiet(
          [...subgraphs.programs, running.program].map(({ pid }) => pid),
          SETTLE_MS,
        );
      }
    }
    const isLong = performance.now() - startedAt > profile.secondsOfRounds * 1000;
    if (isLong || run.secondsLeft() < 0) break;
  }
  say(`  ${what}`);
  finish(run, cell, results, alone, keyOf);
}

/** What came of one round, with the processor time that it took: NaN where the system does not say. */
interface Round extends JobResult, ProcessorTimes {}

interface ProcessorTimes {
  readonly serverMs: number;
  readonly subgraphsMs: number;
}

function processorTimes({ subgraphs }: Run, { program }: RunningServer): ProcessorTimes {
  return {
    serverMs: processorMs(program.pid) ?? NaN,
    subgraphsMs: processorMsOf(subgraphs.programs.map(({ pid }) => pid)) ?? NaN,
  };
}

function since(before: ProcessorTimes, now: ProcessorTimes): ProcessorTimes {
  return {
    serverMs: now.serverMs - before.serverMs,
    subgraphsMs: now.subgraphsMs - before.subgraphsMs,
  };
}

function finish(
  { subgraphs, note }: Run,
  { operation, connections, mode }: Cell,
  results: ReadonlyMap<RunningServer, readonly Round[]>,
  alone: Map<string, number>,
  keyOf: (server: RunningServer) => string,
): void {
  const { publishers } = subgraphs;
  for (const [running, rounds] of results) {
    const of = { server: running.server.name, operation: operation.name, publishers, connections, mode };
    const latencies = rounds.flatMap(({ latenciesMs }) => latenciesMs);
    const sum = (count: (round: Round) => number): number =>
      rounds.reduce((total, result) => total + count(result), 0);
    const [failed, abandoned] = [sum((result) => result.failed), sum((result) => result.abandoned)];
    if (failed + abandoned > 0) {
      const failure = rounds.find((result) => result.failure !== null)?.failure ?? 'no answer in time';
      note({ kind: 'errors', ...of, failed, abandoned, reason: failure });
    }
    if (latencies.length === 0) continue;
    const [serverMs, subgraphsMs] = [sum((round) => round.serverMs), sum((round) => round.subgraphsMs)];
    if (Number.isFinite(serverMs + subgraphsMs)) {
      note({
        kind: 'processor time',
        ...of,
        serverMs: rounded(serverMs / latencies.length),
        subgraphsMs: rounded(subgraphsMs / latencies.length),
      });
    }
    if (connections === 1) alone.set(keyOf(running), percentile(latencies, 0.5) / 1000);
    note({
      ...of,
      rps: rounded(
        median(rounds.map(({ latenciesMs, elapsedMs }) => (1000 * latenciesMs.length) / elapsedMs)),
      ),
      p50Ms: rounded(percentile(latencies, 0.5)),
      p99Ms: rounded(percentile(latencies, 0.99)),
      rssMb: residentMb(running.program.pid),
    });
  }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
