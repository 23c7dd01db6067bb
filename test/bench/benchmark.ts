import path from 'node:path';
import type { Cleanup } from '../../services/common/process/cleanup';
import { readExpected } from './check/expected';
import { readReference, type Reference } from './check/reference';
import { openDatabases } from './hub/database';
import { startSubgraphs, type Subgraphs } from './hub/subgraphs';
import { startGenerator } from './load/generator';
import { checkOperation } from './measure/firstRequests';
import type { Run, RunningServer } from './measure/run';
import { measureMemory } from './measure/memory';
import { measureThroughput } from './measure/throughput';
import { measureVisible } from './measure/visible';
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

/** Runs the whole benchmark, or what can be done in time. Everything that it starts is handed to `cleanup`. */
export async function benchmark(
  options: Options,
  place: Place,
  outcome: { note: (measurement: Measurement) => void; say: (text: string) => void },
): Promise<void> {
  const { hardSeconds } = profileOf(options);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), hardSeconds * 1000);
  });
  const work = measureAll(options, place, outcome);
  // When it is late, what is still under way fails as its programs are stopped; that is no news.
  work.catch(() => undefined);
  const how = await Promise.race([work, late]);
  clearTimeout(timer);
  if (how === 'late')
    outcome.note({ kind: 'skipped', what: 'what was under way', reason: `${hardSeconds} s were up` });
}

async function measureAll(
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
  const { load } = await startGenerator(cleanup);
  const operations = readOperations(options.operations);
  const secondsLeft = (): number => (endsAt - performance.now()) / 1000;
  for (const [index, publishers] of options.publishers.entries()) {
    if (secondsLeft() < 0) {
      outcome.note({ kind: 'skipped', what: `${publishers} publishers`, reason: 'the time was up' });
      continue;
    }
    outcome.say(`${publishers} publishers: starting`);
    const extras = {
      memory: publishers === memorySize(options.publishers),
      // Publishing changes the data: at the first size only, and last.
      visible: index === 0,
    };
    // Each size gets a share of what is left, so that the first does not use up the time of the others.
    const share = secondsLeft() * shareOf(options.publishers.slice(index));
    const reserve = (extras.memory ? profile.memorySeconds + 15 : 0) + (extras.visible ? 15 : 0);
    const loadsEndAt = performance.now() + (share - reserve) * 1000;
    const subgraphs = await startSubgraphs(publishers, { folder, makeDatabase, cleanup });
    const run = {
      profile,
      operations,
      load,
      subgraphs,
      secondsLeft: () => (loadsEndAt - performance.now()) / 1000,
      ...outcome,
    };
    await atOneSize(run, servers, extras, { folder, cleanup });
    for (const program of [...subgraphs.programs].reverse()) await program.stop();
  }
}

/** The first size's share of the time: a larger hub takes longer, but not in proportion. */
function shareOf(sizes: readonly number[]): number {
  const weights = sizes.map(Math.sqrt);
  return (weights[0] ?? 0) / weights.reduce((sum, weight) => sum + weight, 0);
}

/** Memory is measured at the size of the country's police, or the size next to it. */
const COUNTRY = 43;

function memorySize(sizes: readonly number[]): number | undefined {
  return [...sizes].sort((a, b) => Math.abs(a - COUNTRY) - Math.abs(b - COUNTRY))[0];
}

async function start(
  server: Server,
  { subgraphs }: Pick<Run, 'subgraphs'>,
  { folder, cleanup }: Place,
  name: string = server.name,
): Promise<RunningServer> {
  const home = path.join(folder, `${name}-${subgraphs.publishers}`);
  const program = await startProgram(server.spec(subgraphs, home), cleanup);
  return { server, program, url: `${program.url}${server.path}` };
}

/** The right answers, of a gateway of ours that is not measured, and leaves no plans to one that is. */
async function referenceOf(run: Run, place: Place): Promise<Reference> {
  const { program, url } = await start(ours, run, place, 'reference');
  const expected = readExpected(path.join(place.folder, `data-${run.subgraphs.publishers}`));
  const reference = await readReference(url, run.operations, run.subgraphs, expected);
  await program.stop();
  return reference;
}

async function atOneSize(
  run: Run,
  servers: readonly Server[],
  extras: { readonly memory: boolean; readonly visible: boolean },
  place: Place,
): Promise<void> {
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
  if (extras.memory) await measureMemory(run, running, restMb, place.cleanup);
  if (extras.visible) await measureVisible(run, running);
  for (const { program } of running) await program.stop();
}
