import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';
import { pino } from 'pino';
import { KeptPlans } from './keptPlans';
import { PlanThread, type PlanOutcome, type PlanWish } from './planThread';
import type { Operation } from './planWorker';
import { Plans } from './plans';

const SDL = fs.readFileSync('schema/supergraph.graphql', 'utf8');
const OTHER = `${SDL}\n# The same, and yet another one.`;

const operation = (source: string, operationName?: string): Operation => ({ source, operationName });
const ONE = operation('query One($code: ID!) { body(code: $code) { name accounts { period } } }');
const TWO = operation('query A { bodies { name } } query B { regions { name } }', 'B');

const silent = pino({ level: 'silent' });

/** A client that waits until somebody leaves, or so long in milliseconds. */
const wish = (of: number | AbortController = new AbortController(), client = 'synthetic'): PlanWish => ({
  client,
  signal: typeof of === 'number' ? AbortSignal.timeout(of) : of.signal,
});

const plansBy = (thread: PlanThread, kept?: KeptPlans, sdl = SDL): Plans =>
  new Plans(sdl, { thread, kept, log: silent });

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
  new KeptPlans({ folder, planner, log: silent });

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
    expect(await plansBy(thread).plan(asked, wish())).toEqual(expected(asked));
  });

  it('is made once, however many ask for it, and then remembered', async () => {
    const { thread, outcomes } = watched();
    const plans = plansBy(thread);
    const [first, second] = await Promise.all([plans.plan(ONE, wish()), plans.plan(ONE, wish())]);
    expect([second, await plans.plan(ONE, wish())]).toEqual([first, first]);
    expect(outcomes).toEqual(['made']);
    await plansBy(thread, undefined, OTHER).plan(ONE, wish());
    expect(outcomes).toEqual(['made', 'made']);
  });

  it('is refused with a code where there is none, and asked of the planner once', async () => {
    const { thread, outcomes } = watched();
    const plans = plansBy(thread);
    const unknown = operation('{ nothingOfThisName }');
    const refused = {
      message:
        'The gateway finds no way to answer this operation, though it is valid. Ask without fragments on types of single publishers, or for less at a time.',
      extensions: { code: 'OPERATION_NOT_PLANNED', http: { status: 400 } },
    };
    // One that was valid against another schema is tried again.
    await expect(plans.plan(unknown, wish(), true)).rejects.toMatchObject(refused);
    await expect(plans.plan(unknown, wish())).rejects.toMatchObject(refused);
    await expect(plans.plan(unknown, wish())).rejects.toMatchObject(refused);
    expect(outcomes).toEqual(['refused', 'refused']);
    await plans.plan(TWO, wish());
  });
});

describe('the thread', () => {
  it('gives up what takes too long, with a code, and plans the next', async () => {
    const { thread, outcomes } = watched(new PlanThread({ seconds: 0.001, memoryMb: 1024 }));
    const plans = plansBy(thread);
    for (let turn = 0; turn < 2; turn++) {
      await expect(plans.plan(ONE, wish())).rejects.toMatchObject({
        message:
          'The operation is too hard to plan. It took longer than 0.001 seconds. Ask for less at a time.',
        extensions: { code: 'OPERATION_TOO_HARD', http: { status: 400 } },
      });
    }
    expect(outcomes).toEqual(['too hard']);
    await plansBy(new PlanThread()).plan(ONE, wish());
  });

  let supergraphs = 0;
  /** Against a supergraph that the thread has to load first, which keeps it busy while others come. */
  const busyPlans = (thread: PlanThread): Plans => {
    supergraphs++;
    return plansBy(thread, undefined, `${SDL}\n# ${supergraphs}`);
  };
  const small = (index: number): Operation => operation(`query Small${index} { regions { name } }`);

  it('takes short operations first, and who asks for little before who asks for much', async () => {
    const { thread } = watched();
    const plans = busyPlans(thread);
    const done: string[] = [];
    const ask = (name: string, one: Operation, client?: string): Promise<unknown> =>
      plans.plan(one, wish(undefined, client)).then(() => done.push(name));
    await Promise.all([
      ask('first', ONE, 'of much'),
      ask('long', operation(`query Long { regions { name } } # ${'x'.repeat(10_000)}`), 'of little'),
      ...[1, 2, 3].map((index) => ask(`of much ${index}`, small(index), 'of much')),
      ask('of little', small(4), 'of another'),
    ]);
    expect(done).toEqual(['first', 'of little', 'of much 1', 'of much 2', 'of much 3', 'long']);
  });

  it('does not plan what nobody waits for any more, unless somebody else does', async () => {
    const { thread, outcomes } = watched();
    const plans = busyPlans(thread);
    const first = plans.plan(ONE, wish());
    const [gone, impatient, patient] = [new AbortController(), wish(1), wish()];
    const left = [
      plans.plan(small(1), wish(gone)),
      plans.plan(small(2), wish(gone)),
      plans.plan(small(3), impatient),
    ].map((plan) => plan.catch((error: unknown) => error));
    const kept = plans.plan(small(2), patient);
    gone.abort();
    const busy = {
      message: expect.stringMatching(/^Too many new operations wait to be planned; try again in \d s\.$/),
      extensions: { code: 'BUSY', retryAfter: expect.any(Number), http: { status: 503 } },
    };
    for (const error of await Promise.all(left)) expect(error).toMatchObject(busy);
    expect(thread.waiting).toBe(1);
    await Promise.all([first, kept]);
    // Whoever comes after everybody left begins anew.
    await plans.plan(small(1), wish());
    expect(outcomes).toEqual(['given up', 'given up', 'made', 'made', 'made']);
  });

  it('refuses the last in a line that is too long', async () => {
    const { thread, outcomes } = watched();
    const plans = busyPlans(thread);
    const gone = new AbortController();
    const all = Array.from({ length: 203 }, (_, index) =>
      plans.plan(small(index), { client: 'synthetic', signal: AbortSignal.any([gone.signal]) }),
    );
    const ended = all.map((plan) => plan.catch((error: unknown) => (error as Error).message));
    expect(await ended.at(-1)).toMatch(/^Too many new operations wait/);
    expect(thread.waiting).toBe(200);
    gone.abort();
    await Promise.all(ended);
    expect(outcomes.filter((outcome) => outcome === 'line full')).toHaveLength(2);
  });
});

describe('a plan on disk', () => {
  it('is used by the next gateway, with the same supergraph and planner only', async () => {
    const folder = newFolder();
    const made = await plansBy(new PlanThread(), keptIn(folder)).plan(ONE, wish());
    await written(folder, 1);
    const { thread, outcomes } = watched();
    expect(await plansBy(thread, keptIn(folder)).plan(ONE, wish())).toEqual(made);
    expect(outcomes).toEqual([]);
    await plansBy(thread, keptIn(folder), OTHER).plan(ONE, wish());
    await plansBy(thread, keptIn(folder, 'another')).plan(ONE, wish());
    expect(outcomes).toEqual(['made', 'made']);
    await written(folder, 3);
    await keptIn(folder).keepOnly([OTHER]);
    expect(filesOf(folder)).toHaveLength(1);
  });

  it('that lies in the place of another’s is made anew', async () => {
    const folder = newFolder();
    await plansBy(new PlanThread(), keptIn(folder)).plan(TWO, wish());
    await written(folder, 1);
    const [other = ''] = filesOf(folder);
    const text = fs.readFileSync(path.join(folder, other), 'utf8');
    fs.rmSync(path.join(folder, other));
    const made = await plansBy(new PlanThread(), keptIn(folder)).plan(ONE, wish());
    await written(folder, 1);
    fs.writeFileSync(path.join(folder, filesOf(folder)[0] ?? ''), text);
    const { thread, outcomes } = watched();
    expect(await plansBy(thread, keptIn(folder)).plan(ONE, wish())).toEqual(made);
    expect(outcomes).toEqual(['made']);
  });

  it.each(['', '{', '[]', '{"kind":"Fetch"}'])('that holds %j is made anew', async (text) => {
    const folder = newFolder();
    const made = await plansBy(new PlanThread(), keptIn(folder)).plan(ONE, wish());
    await written(folder, 1);
    const [file = ''] = filesOf(folder);
    fs.writeFileSync(path.join(folder, file), text);
    const { thread, outcomes } = watched();
    expect(await plansBy(thread, keptIn(folder)).plan(ONE, wish())).toEqual(made);
    expect(outcomes).toEqual(['made']);
  });

  it('is not written of an operation that has text in it, which may be anything', async () => {
    const folder = newFolder();
    const plans = plansBy(new PlanThread(), keptIn(folder));
    await plans.plan(operation('{ body(code: "surrey") { name } }'), wish());
    await plans.plan(TWO, wish());
    await written(folder, 1);
    expect(filesOf(folder)).toHaveLength(1);
    expect(fs.readFileSync(path.join(folder, filesOf(folder)[0] ?? ''), 'utf8')).not.toContain('surrey');
  });

  it('makes room for others when all take too much: what was used longest ago goes', async () => {
    const folder = newFolder();
    const kept = new KeptPlans({
      folder,
      planner: 'synthetic',
      log: silent,
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
    const plans = plansBy(new PlanThread(), new KeptPlans({ folder, planner: 'synthetic', log }));
    await plans.plan(ONE, wish());
    await plans.plan(TWO, wish());
    while (said.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(said.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([
      'Plans cannot be kept for the next start',
    ]);
  });
});
