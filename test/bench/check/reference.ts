import type { Choice, Operation, OperationName, Variables } from '../operations/operations';
import { difference } from './difference';
import type { Expected } from './expected';
import { post } from './post';

/** Arguments and what is to be answered to them. */
export interface Known {
  readonly variables: Variables;
  readonly data: unknown;
}

/** The right answers to compare with, some for each operation. */
export type Reference = ReadonlyMap<OperationName, readonly Known[]>;

/** Arguments that every server is tried with. The first are those of identical requests. */
const INDEXES = [0, 1];

const NATION = `query ($period: ReportingPeriod!) { nation(period: $period) {
  coverage { partiesExpected published } verdicts { verdict count } } }`;

/** Throws when the national view is not what the data's files say. */
async function checkNation(url: string, { accounts, collaborations, differing }: Expected): Promise<void> {
  const { data, errors } = await post(url, NATION, { period: '2021-22' });
  const agreeing = collaborations - differing;
  const verdicts = [
    ...(differing > 0 ? [{ verdict: 'DIFFERS', count: differing }] : []),
    ...(agreeing > 0 ? [{ verdict: 'AGREES', count: agreeing }] : []),
  ];
  const expected = { nation: { coverage: { partiesExpected: accounts, published: accounts }, verdicts } };
  const problem = errors?.[0]?.message ?? difference(expected, data);
  if (problem !== undefined) throw new Error(`Our own gateway gives a wrong national view: ${problem}.`);
}

/** Takes our own gateway's answers as the right ones, once they have been checked. Throws when one is not right. */
export async function readReference(
  url: string,
  operations: readonly Operation[],
  choice: Choice,
  expected: Expected,
): Promise<Reference> {
  await checkNation(url, expected);
  const reference = new Map<OperationName, Known[]>();
  for (const { name, document, variables } of operations) {
    const answers: Known[] = [];
    for (const index of INDEXES) {
      const given = variables(index, choice);
      const { data, errors } = await post(url, document, given);
      if (errors !== undefined || data === null || data === undefined) {
        throw new Error(`Our own gateway does not answer ${name}: ${errors?.[0]?.message ?? 'no data'}.`);
      }
      answers.push({ variables: given, data });
    }
    reference.set(name, answers);
  }
  return reference;
}
