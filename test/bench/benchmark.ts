import path from 'node:path';
import type { Cleanup } from '../../services/common/process/cleanup';
import { readExpected } from './check/expected';
import { readReference, type Reference } from './check/reference';
import { openDatabases } from './hub/database';
import { startSubgraphs, type Subgraphs } from './hub/subgraphs';
import { startGenerator } from './load/generator';
import { checkOperation } from './measure/firstRequests';
import type { Run, RunningServer } from './measure/run';
import { measureThroughput } from './measure/throughput';
import { readOperations, type Operation } from './operations/operations';
import type { Options } from './options';
import { residentMb } from './process/memory';
import { startProgram } from './process/program';
import { profileOf } from './profile';
import type { Measurement } from './report/measurement';
import { ours } from './servers/ours';
import type { Server } from './servers/server';
import { serversOf } from './servers/servers';

interface Place {
  /** A folder of the benchmark's own. */
  readonly folder: string;
  readonly cleanup: Cleanup;
}

/** Runs the whole benchmark. Everything that it starts is handed to `cleanup`. */
export async function benchmark(
  options: Options,
  { folder, cleanup }: Place,
  outcome: { note: (measurement: Measurement) => void; say: (text: string) => void },
): Promise<void> {
  const profile = profileOf(options);
  const endsAt = performance.now() + profile.totalSeconds * 1000;
  const servers = await serversOf(options.servers, (what, reason) =>
    outcome.note({ kind: 'skipped', what, reason }),
  );
  const makeDatabase = await openDatabases(path.join(folder, 'home'), cleanup);
  const common = {
    profile,
    operations: readOperations(options.operations),
    load: await startGenerator(cleanup),
    secondsLeft: () => (endsAt - performance.now()) / 1000,
    ...outcome,
  };
  for (const publishers of options.publishers) {
    if (common.secondsLeft() < 0) {
      outcome.note({ kind: 'skipped', what: `${publishers} publishers`, reason: 'the time was up' });
      continue;
    }
    outcome.say(`${publishers} publishers: starting`);
    const subgraphs = await startSubgraphs(publishers, { folder, makeDatabase, cleanup });
    await atOneSize({ ...common, subgraphs }, servers, { folder, cleanup });
    for (const program of [...subgraphs.programs].reverse()) await program.stop();
  }
}

async function start(
  server: Server,
  { subgraphs }: Pick<Run, 'subgraphs'>,
  { folder, cleanup }: Place,
): Promise<RunningServer> {
  const home = path.join(folder, `${server.name}-${subgraphs.publishers}`);
  const program = await startProgram(server.spec(subgraphs, home), cleanup);
  return { server, program, url: `${program.url}${server.path}` };
}

/** The right answers, of a gateway of ours that is not measured. */
async function referenceOf(run: Run, place: Place): Promise<Reference> {
  const { program, url } = await start(ours, run, place);
  const expected = readExpected(path.join(place.folder, `data-${run.subgraphs.publishers}`));
  const reference = await readReference(url, run.operations, run.subgraphs, expected);
  await program.stop();
  return reference;
}

async function atOneSize(run: Run, servers: readonly Server[], place: Place): Promise<void> {
  const { publishers }: Subgraphs = run.subgraphs;
  const reference = await referenceOf(run, place);
  const running: RunningServer[] = [];
  const restMb = new Map<RunningServer, number | null>();
  const right = new Set<string>();
  for (const server of servers) {
    const one = await start(server, run, place);
    running.push(one);
    restMb.set(one, residentMb(one.program.pid));
    run.note({ kind: 'start-up', server: server.name, publishers, ms: Math.round(one.program.startMs) });
    for (const operation of run.operations) {
      if (await checkOperation(run, one, operation, reference)) right.add(`${server.name} ${operation.name}`);
    }
  }
  const isRight = ({ server }: RunningServer, operation: Operation): boolean =>
    right.has(`${server.name} ${operation.name}`);
  run.say(`  ${running.map(({ server }) => server.name).join(', ')} run and are checked`);
  await measureThroughput(run, running, isRight);
  for (const { program } of running) await program.stop();
}
