import { setTimeout as wait } from 'node:timers/promises';
import type { Cleanup } from '../../../services/common/process/cleanup';
import { startGenerator } from '../load/generator';
import { residentMb } from '../process/memory';
import type { Run, RunningServer } from './run';

/** Requests at a time on each server. */
const CONNECTIONS = 4;

/** Indexes of arguments that no other measurement reaches. */
const FROM = 12_000;

/** Every operation in turn, for so long. */
async function loadFor(
  seconds: number,
  { operations, subgraphs, profile }: Run,
  { url }: RunningServer,
  cleanup: Cleanup,
): Promise<void> {
  const generator = await startGenerator(cleanup);
  await generator.load({
    url,
    operations: operations.map(({ name }) => name),
    choice: subgraphs,
    mode: 'distinct',
    from: FROM,
    connections: CONNECTIONS,
    seconds,
    mostRequests: Number.MAX_SAFE_INTEGER,
    graceSeconds: profile.graceSeconds,
  });
  await generator.stop();
}

/**
 * Loads all servers at once with every operation, and notes what each takes in memory at rest, after a fifth of the
 * time and at its end. Side by side, so that it takes no longer than for one. `restMb` was read before the first request.
 */
export async function measureMemory(
  run: Run,
  servers: readonly RunningServer[],
  restMb: ReadonlyMap<RunningServer, number | null>,
  cleanup: Cleanup,
): Promise<void> {
  const seconds = run.profile.memorySeconds;
  run.say(`  memory, ${run.subgraphs.publishers} publishers, ${seconds} s of load`);
  const loads = Promise.all(servers.map((server) => loadFor(seconds, run, server, cleanup)));
  // Awaited below; a failure meanwhile is not to end the process.
  loads.catch(() => undefined);
  await wait((seconds / 5) * 1000);
  const early = servers.map(({ program }) => residentMb(program.pid));
  await loads;
  servers.forEach((running, index) => {
    const [rest, earlyMb, lateMb] = [restMb.get(running), early[index], residentMb(running.program.pid)];
    if (typeof rest !== 'number' || typeof earlyMb !== 'number' || lateMb === null) return;
    run.note({
      kind: 'memory',
      server: running.server.name,
      publishers: run.subgraphs.publishers,
      restMb: rest,
      earlyMb,
      lateMb,
      seconds,
    });
  });
}
