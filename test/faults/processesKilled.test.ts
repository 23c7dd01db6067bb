import { type GraphqlAnswer } from '../support/hub';
import type { TestProcess } from '../support/processes';
import { until } from '../support/until';
import { EQUIP, startEquip, type EquipHub } from '../failure/equip';

/** Every process is stopped and killed while clients ask: the others go on, and all is whole once it is back. */

let equip: EquipHub;
let whole: GraphqlAnswer;
/** The processes at work, by name. */
const processes = new Map<string, TestProcess>();

const processOf = (name: string): TestProcess => processes.get(name) as TestProcess;
/** Undefined when the gateway is not there. */
const ask = (query = EQUIP): Promise<GraphqlAnswer | undefined> => equip.query(query).catch(() => undefined);
const isWhole = (answer: GraphqlAnswer | undefined): boolean =>
  answer !== undefined && answer.errors === undefined && answer.data.collaboration !== null;

/** What is answered to some clients that ask again and again while `work` goes on. */
async function answersDuring(work: () => Promise<unknown>): Promise<(GraphqlAnswer | undefined)[]> {
  const answers: (GraphqlAnswer | undefined)[] = [];
  let isOver = false;
  const clients = Array.from({ length: 3 }, async () => {
    while (!isOver) {
      const answer = await ask();
      answers.push(answer);
      // Enough that some request is always under way, and that a process can start beside it.
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });
  await work();
  isOver = true;
  await Promise.all(clients);
  return answers;
}

/** Ends a process while clients ask, until they notice, and starts it again, until all is whole. */
function endAndStartAgain(
  name: string,
  signal: NodeJS.Signals,
): Promise<readonly (GraphqlAnswer | undefined)[]> {
  return answersDuring(async () => {
    expect(await processOf(name).stop(signal)).toBe(signal === 'SIGTERM' ? 0 : null);
    expect(
      isWhole(
        await until(
          () => ask(),
          (answer) => !isWhole(answer),
        ),
      ),
    ).toBe(false);
    processes.set(name, await processOf(name).again());
    expect(await until(() => ask(), isWhole)).toEqual(whole);
  });
}

/** The errors of answers, each kind once, with what they are errors of. */
function errorsOf(answers: readonly (GraphqlAnswer | undefined)[]): unknown[] {
  const all = answers.flatMap((answer) => answer?.errors ?? []);
  const texts = all.map(({ extensions: { asOf: _asOf, ...others } = {} }) => JSON.stringify(others));
  return [...new Set(texts)].sort().map((text) => JSON.parse(text) as unknown);
}

beforeAll(async () => {
  equip = await startEquip({ GATEWAY_CACHE: '0', COMPARISON: 'outside' });
  processes.set('gateway', equip.gateway);
  processes.set('directory', equip.directory);
  processes.set('comparison', equip.comparison);
  processes.set('surrey', equip.surrey);
  whole = await equip.query(EQUIP);
});
afterAll(async () => {
  await Promise.all([...processes.values()].map((one) => one.stop()));
  await equip.stop();
});

describe.each(['SIGTERM', 'SIGKILL'] as const)('%s under load', (signal) => {
  it('of a publisher: what it said last is shown, and marked', async () => {
    const answers = await endAndStartAgain('surrey', signal);
    expect(answers.map((answer) => answer?.data)).toEqual(answers.map(() => whole.data));
    expect(errorsOf(answers)).toEqual([{ code: 'PUBLISHER_LAST_KNOWN', publisher: 'surrey' }]);
  });

  it('of the comparison: everybody’s accounts are whole', async () => {
    const answers = await endAndStartAgain('comparison', signal);
    const accountsOf = (answer: GraphqlAnswer | undefined): unknown =>
      answer?.data.collaboration.comparison.accounts;
    expect(answers.map(accountsOf)).toEqual(answers.map(() => accountsOf(whole)));
    expect(errorsOf(answers)).toEqual([{ code: 'SERVICE_UNREACHABLE', service: 'comparison' }]);
  });

  it('of the directory: every request is answered, and the answer says what is missing', async () => {
    const answers = await endAndStartAgain('directory', signal);
    const { collaboration } = whole.data;
    expect(answers.map((answer) => answer?.data)).toEqual(
      answers.map((answer) => ({ collaboration: answer?.errors ? null : collaboration })),
    );
    expect(errorsOf(answers)).toEqual([{ code: 'SERVICE_UNREACHABLE', service: 'directory' }]);
  });

  it('of the gateway: every answer that comes is whole', async () => {
    const answers = await endAndStartAgain('gateway', signal);
    const came = answers.filter((answer) => answer !== undefined);
    expect(came).toEqual(came.map(() => whole));
    expect(came.length).toBeGreaterThan(0);
  });
});

it('SIGTERM of the gateway: every request that it has accepted is answered', async () => {
  equip.proxy.fault = 'hang';
  const { length } = equip.proxy.asked;
  // Different questions, so that none is answered with another's answer.
  const inFlight = Array.from({ length: 10 }, (_, index) =>
    ask(
      EQUIP.replace('name', `name synthetic${index}: name`).replace(
        'state revision',
        `state synthetic${index}: revision`,
      ),
    ),
  );
  await until(
    () => Promise.resolve(equip.proxy.asked.length - length),
    (count) => count >= inFlight.length,
  );
  const ended = processOf('gateway').stop('SIGTERM');
  const answers = await Promise.all(inFlight);
  expect(answers.map((answer) => answer?.errors?.map(({ extensions }) => extensions?.['code']))).toEqual(
    answers.map(() => ['PUBLISHER_TIMEOUT']),
  );
  expect(answers.map((answer) => answer?.data.collaboration.name)).toEqual(
    answers.map(() => whole.data.collaboration.name),
  );
  expect(await ended).toBe(0);
});
