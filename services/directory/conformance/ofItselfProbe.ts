import { parse } from 'graphql';
import { additionsIn } from '../../common/contract/versions';
import { FUNCTION_COSTS_NEEDS, OPPORTUNITIES_NEEDS } from '../../comparison/external/needs';
import { readOpportunity } from '../../comparison/input/readOpportunities';
import { readFunctionCost } from '../../comparison/input/readPeerCosts';
import type { Probe } from './probe';
import type { Subgraph } from './subgraph';

/** The lists that version 3 of the contract added to Body, by field: what is asked of each, and how an element is read. */
const LISTS: readonly {
  readonly field: string;
  readonly asked: string;
  readonly read: (value: unknown, code: string) => unknown;
}[] = [
  { field: 'opportunities', asked: OPPORTUNITIES_NEEDS, read: readOpportunity },
  { field: 'functionCosts', asked: FUNCTION_COSTS_NEEDS, read: readFunctionCost },
];

async function run(subgraph: Subgraph): Promise<readonly string[]> {
  const implemented = additionsIn(subgraph.code, parse(await subgraph.sdl()));
  const lists = LISTS.filter(({ field }) => implemented.some((addition) => addition.field === field));
  if (lists.length === 0) return [];
  const { entities, errors } = await subgraph.bodyWith(lists.map(({ asked }) => asked).join(' '));
  const [body] = entities;
  if (!body) return [errors[0] ?? 'there is no answer.'];
  const problems = lists.flatMap(({ field, read }) => {
    const list = body[field];
    if (list === null) return [];
    if (!Array.isArray(list)) return [`${field} is no list, nor null.`];
    return list.flatMap((item: unknown, index) =>
      read(item, subgraph.code) === undefined ? [`${field}[${index}] has not the form of the contract.`] : [],
    );
  });
  return [...errors, ...problems];
}

export const ofItselfProbe: Probe = {
  name: 'of itself',
  contract:
    'Opportunities and function costs, where the schema has them, are lists in form, or null where the body does not say.',
  run,
};
