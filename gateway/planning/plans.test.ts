import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';
import { pino } from 'pino';
import { KeptPlans } from './keptPlans';
import { PlanThread, type PlanOutcome } from './planThread';
import type { Operation } from './planWorker';
import { Plans } from './plans';

const SDL = fs.readFileSync('schema/supergraph.graphql', 'utf8');
const OTHER = `${SDL}\n# The same, and yet another one.`;

const operation = (source: string, operationName?: string): Operation => ({ source, operationName });
const ONE = operation('query One($code: ID!) { body(code: $code) { name accounts { period } } }');
const TWO = operation('query A { bodies { name } } query B { regions { name } }', 'B');

const WAIT_MS = 120_000;

const folders: string[] = [];
const newFolder = (): string => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hub-plans-'));
  folders.push(folder);
  return path.join(folder, 'plans');
};

/** What the thread was asked for, and what became of it. */
function watched(thread = new PlanThread()): { thread: PlanThread; outcomes: PlanOutcome[] } {
  const outcomes: PlanOutcome[] = [];
  thread.onPlan = (outcome) => outcomes.push(outcome);
  return { thread, outcomes };
}

const keptIn = (folder: string, planner = 'synthetic'): KeptPlans =>
  new KeptPlans({ folder, planner, log: pino({ level: 'silent' }) });

const filesOf = (folder: string): string[] =>
  fs.existsSync(folder)
    ? fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\/\w{64}$/.test(name))
    : [];

/** Waits for what is written after the answer. */
async function written(folder: string, files: number): Promise<void> {
  while (filesOf(folder).length < files) await new Promise((resolve) => setTimeout(resolve, 5));
}

afterAll(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
});

describe('the plan of an operation', () => {
  const supergraph = Supergraph.build(SDL);
  const planner = new QueryPlanner(supergraph);
  const expected = ({ source, operationName }: Operation): unknown =>
    JSON.parse(
      JSON.stringify(
        planner.buildQueryPlan(
          operationFromDocument(supergraph.apiSchema(), parse(source), { operationName }),
        ),
      ),
    );

  it.each([
    ['of one', ONE],
    ['of several, by its name', TWO],
    ['about the schema alone', operation('{ __schema { types { name } } }')],
  ])('is the planner’s: %s', async (_which, asked) => {
    const { thread } = watched();
    expect(await new Plans(SDL, { thread, kept: undefined }).plan(asked, WAIT_MS)).toEqual(expected(asked));
  });

  it('is made once, however many ask for it, and then remembered', async () => {
    const { thread, outcomes } = watched();
    const plans = new Plans(SDL, { thread, kept: undefined });
    const [first, second] = await Promise.all([plans.plan(ONE, WAIT_MS), plans.plan(ONE, WAIT_MS)]);
    expect([second, await plans.plan(ONE, WAIT_MS)]).toEqual([first, first]);
    expect(outcomes).toEqual(['made']);
    await new Plans(OTHER, { thread, kept: undefined }).plan(ONE, WAIT_MS);
    expect(outcomes).toEqual(['made', 'made']);
  });

  it('is refused with the planner’s word, and another operation is planned all the same', async () => {
    const { thread, outcomes } = watched();
    const plans = new Plans(SDL, { thread, kept: undefined });
    const unknown = operation('{ nothingOfThisName }');
    await expect(plans.plan(unknown, WAIT_MS)).rejects.toThrow(
      /^The operation cannot be planned: .*nothingOfThisName/,
    );
    await expect(plans.plan(unknown, WAIT_MS, true)).rejects.toThrow(
      'The operation cannot be planned: Cannot query field "nothingOfThisName" on type "Query".',
    );
    await plans.plan(TWO, WAIT_MS);
    expect(outcomes).toEqual(['refused', 'refused', 'made']);
  });
});

describe('the thread', () => {
  it('gives up what takes too long, with a code, and plans the next', async () => {
    const { thread, outcomes } = watched(new PlanThread({ seconds: 0.001, memoryMb: 1024 }));
    await expect(new Plans(SDL, { thread, kept: undefined }).plan(ONE, WAIT_MS)).rejects.toMatchObject({
      message:
        'The operation is too hard to plan. It took longer than 0.001 seconds. Ask for less at a time.',
      extensions: { code: 'OPERATION_TOO_HARD', http: { status: 400 } },
    });
    expect(outcomes).toEqual(['too hard']);
    await new Plans(SDL, { thread: new PlanThread(), kept: undefined }).plan(ONE, WAIT_MS);
  });

  it('takes short operations first, and refuses one whose turn does not come in time', async () => {
    const { thread, outcomes } = watched();
    // One that the thread has to load first.
    const plans = new Plans(`${OTHER}!`, { thread, kept: undefined });
    const done: string[] = [];
    const ask = async (name: string, one: Operation, waitMs = WAIT_MS): Promise<void> => {
      await plans.plan(one, waitMs).catch((error: unknown) => done.push((error as Error).message));
      done.push(name);
    };
    const long = operation(`query Long { regions { name } } # ${'x'.repeat(10_000)}`);
    const asked = [
      ask('first', ONE),
      ask('long', long),
      ask('short', TWO),
      ask('late', operation('{ bodies { code } }'), 0),
    ];
    await asked.at(-1);
    expect(thread.waiting).toBe(2);
    await Promise.all(asked);
    const late = 'Too many new operations wait to be planned; try again in 1 s.';
    expect(done).toEqual([late, 'late', 'first', 'short', 'long']);
    expect(outcomes).toEqual(['busy', 'made', 'made', 'made']);
  });
});

describe('a plan on disk', () => {
  it('is used by the next gateway, with the same supergraph and planner only', async () => {
    const folder = newFolder();
    const made = await new Plans(SDL, { ...watched(), kept: keptIn(folder) }).plan(ONE, WAIT_MS);
    await written(folder, 1);
    const { thread, outcomes } = watched();
    expect(await new Plans(SDL, { thread, kept: keptIn(folder) }).plan(ONE, WAIT_MS)).toEqual(made);
    expect(outcomes).toEqual([]);
    await new Plans(OTHER, { thread, kept: keptIn(folder) }).plan(ONE, WAIT_MS);
    await new Plans(SDL, { thread, kept: keptIn(folder, 'another') }).plan(ONE, WAIT_MS);
    expect(outcomes).toEqual(['made', 'made']);
    await written(folder, 3);
    await keptIn(folder).keepOnly([OTHER]);
    expect(filesOf(folder)).toHaveLength(1);
  });

  it.each(['', '{', '[]', '{"kind":"Fetch"}'])('that holds %j is made anew', async (text) => {
    const folder = newFolder();
    const made = await new Plans(SDL, { ...watched(), kept: keptIn(folder) }).plan(ONE, WAIT_MS);
    await written(folder, 1);
    const [file = ''] = filesOf(folder);
    fs.writeFileSync(path.join(folder, file), text);
    const { thread, outcomes } = watched();
    expect(await new Plans(SDL, { thread, kept: keptIn(folder) }).plan(ONE, WAIT_MS)).toEqual(made);
    expect(outcomes).toEqual(['made']);
  });

  it('is not written of an operation that has text in it, which may be anything', async () => {
    const folder = newFolder();
    const plans = new Plans(SDL, { ...watched(), kept: keptIn(folder) });
    await plans.plan(operation('{ body(code: "surrey") { name } }'), WAIT_MS);
    await plans.plan(TWO, WAIT_MS);
    await written(folder, 1);
    expect(filesOf(folder)).toHaveLength(1);
    expect(fs.readFileSync(path.join(folder, filesOf(folder)[0] ?? ''), 'utf8')).not.toContain('surrey');
  });

  it('makes room for others when all take too much: what was used longest ago goes', async () => {
    const folder = newFolder();
    const kept = new KeptPlans({
      folder,
      planner: 'synthetic',
      log: pino({ level: 'silent' }),
      mostBytes: 4 * 4096,
    });
    const plan = '{"kind":"QueryPlan"}';
    const named = (name: string): Operation => operation(`query ${name} { regions { name } }`);
    for (const name of ['A', 'B', 'C', 'D']) await kept.write(SDL, named(name), plan);
    for (const file of filesOf(folder)) fs.utimesSync(path.join(folder, file), 1, 1);
    expect(await kept.read(SDL, named('B'))).toBeDefined();
    await kept.write(SDL, named('E'), plan);
    const all = ['A', 'B', 'C', 'D', 'E'];
    const found = await Promise.all(all.map((name) => kept.read(SDL, named(name))));
    expect(all.filter((_, index) => found[index] !== undefined)).toEqual(['B', 'E']);
  });

  it('may be impossible to write: the log says so once, and operations are planned', async () => {
    const folder = newFolder();
    fs.writeFileSync(folder, 'no folder');
    const said: string[] = [];
    const log = pino({ base: null }, { write: (line: string) => void said.push(line) });
    const plans = new Plans(SDL, {
      ...watched(),
      kept: new KeptPlans({ folder, planner: 'synthetic', log }),
    });
    await plans.plan(ONE, WAIT_MS);
    await plans.plan(TWO, WAIT_MS);
    while (said.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(said.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([
      'Plans cannot be kept for the next start',
    ]);
  });
});
