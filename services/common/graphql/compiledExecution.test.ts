import express from 'express';
import fc from 'fast-check';
import { buildSchema, parse, validate } from 'graphql';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { compilableFields } from './compilable';
import { compiledExecutor } from './compiledExecution';
import { graphqlHandler, type GraphqlHandler } from '../http/subgraphApp';

const schema = buildSchema(`
  interface Named { name: String! }
  enum Colour { RED BLUE }
  type Synthetic implements Named { name: String!  size(times: Int! = 2): Int  colour: Colour  parts: [Synthetic!] }
  type Query { named(names: [String!]): [Named]  wrong: Synthetic  strict: Synthetic! }
  type Mutation { count: Int }
`);

const synthetic = (name: string): unknown => ({
  __typename: 'Synthetic',
  name,
  size: ({ times }: { times: number }) => times * name.length,
  colour: 'RED',
  parts: () => (name.length > 1 ? [synthetic(name.slice(1)), synthetic(name.slice(2) || 'z')] : []),
});

let counted = 0;
const root = {
  named: ({ names }: { names: readonly string[] | null }) =>
    names?.map((name) => (name === 'throws' ? new Error('A synthetic failure.') : synthetic(name))) ?? null,
  wrong: () =>
    Promise.resolve({ ...(synthetic('wrong') as object), colour: 'GREEN', parts: [{ name: null }] }),
  strict: () => Promise.reject(new Error('A synthetic failure.')),
};
for (const [name, resolve] of Object.entries(root)) {
  const field = schema.getQueryType()?.getFields()[name];
  if (field) field.resolve = (_source, args) => resolve(args as never);
}
const count = schema.getMutationType()?.getFields()['count'];
if (count) count.resolve = () => ++counted;

let endpoint: GraphqlHandler;
let server: Server;
beforeAll(async () => {
  endpoint = await graphqlHandler({
    schema,
    compiled: true,
    context: () => ({}),
    log: pino({ level: 'silent' }),
  });
  const app = express();
  app.use(endpoint.handler);
  server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
});
afterAll(async () => {
  await endpoint.stop();
  await new Promise((resolve) => server.close(resolve));
});

async function ask(query: string, variables: object = {}, operationName?: string): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables, operationName }),
  });
  return `${response.status} ${await response.text()}`;
}

/** The answers to the same question, asked until it is compiled and once more. */
async function askOften(...question: Parameters<typeof ask>): Promise<string[]> {
  const answers: string[] = [];
  for (let times = 0; times < 7; times++) answers.push(await ask(...question));
  return answers;
}

const all = `query All($names: [String!], $times: Int! = 3, $with: Boolean! = true) {
  named(names: $names) { __typename name ... on Synthetic { size colour @include(if: $with) bigger: size(times: $times) } }
}`;

const plain = `query Plain($names: [String!], $times: Int!) {
  named(names: $names) { __typename name ... on Synthetic { size bigger: size(times: $times) parts { name } } }
}`;

const conditional = `query Conditional($names: [String!], $with: Boolean!) {
  a: named(names: $names) { ...F @include(if: $with) name }  b: named(names: $names) { ...F }
} fragment F on Synthetic { colour }`;

it.each<[what: string, question: Parameters<typeof ask>]>([
  ['values, enums, aliases, arguments and directives', [all, { names: ['a', 'bcd'], with: false }]],
  ['plain fields, aliases, arguments and inline fragments', [plain, { names: ['a', 'bcd'], times: 2 }]],
  ['a fragment at two places, at one of them by a condition', [conditional, { names: ['a'], with: false }]],
  [
    'names that objects know of themselves',
    ['{ __proto__: named(names: ["a"]) { constructor: name __proto__: name } }'],
  ],
  ['a list item that fails', [all, { names: ['a', 'throws'] }]],
  ['null for a list', [all, { names: null }]],
  ['variables that do not fit', [all, { names: [1], times: 'many' }]],
  [
    'an enum value that there is none of, and a null where none may be',
    ['{ wrong { name colour parts { name } } }'],
  ],
  ['a failure that takes the whole answer', ['{ strict { name } }']],
  ['one of two operations', ['query A { named(names: ["a"]) { name } } query B { wrong { name } }', {}, 'A']],
  [
    'what the schema says of itself',
    ['{ __schema { queryType { name fields { name type { kind name } } } } }'],
  ],
])('answers to %s are the same when they are compiled', async (_what, question) => {
  const [first, ...others] = await askOften(...question);
  expect(new Set(others)).toEqual(new Set([first]));
  expect(first).toContain('{');
});

it('shows what those answers are', async () => {
  expect((await askOften(all, { names: ['a', 'throws'] })).at(-1)).toBe(
    '200 {"errors":[{"message":"Something went wrong inside the hub; its log has the details.",' +
      '"locations":[{"line":2,"column":3}],"path":["named",1],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}],' +
      '"data":{"named":[{"__typename":"Synthetic","name":"a","size":2,"colour":"RED","bigger":3},null]}}\n',
  );
});

describe('any plain question', () => {
  const leaf = fc.constantFrom(
    'name',
    'size',
    'big: size(times: 3)',
    'colour',
    '__typename',
    'size(times: $times)',
  );
  const { fields } = fc.letrec<{ fields: string; field: string }>((tie) => ({
    fields: fc.array(tie('field'), { minLength: 1, maxLength: 4 }).map((list) => list.join(' ')),
    field: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      tie('fields').map((set) => `parts { ${set} }`),
      tie('fields').map((set) => `... on Synthetic { ${set} }`),
      fc.tuple(fc.constantFrom('x', 'y'), tie('fields')).map(([alias, set]) => `${alias}: parts { ${set} }`),
    ),
  }));
  it('has the same answer when it is compiled', async () => {
    await fc.assert(
      fc.asyncProperty(fields, fc.integer({ min: 0, max: 9 }), async (set, times) => {
        const document = parse(
          `query ($times: Int!) { named(names: ["abcd", "e"]) { name ... on Synthetic { ${set} size(times: $times) } } }`,
        );
        fc.pre(validate(schema, document).length === 0);
        const run = compiledExecutor(schema);
        const answers: string[] = [];
        for (let asked = 0; asked < 6; asked++) {
          answers.push(JSON.stringify(await run({ document, variableValues: { times } })));
        }
        expect(new Set(answers).size).toBe(1);
        expect(answers[0]).toMatch(/^{"data":{"named":\[{"name":"abcd",/);
      }),
      { numRuns: 150 },
    );
  });
});

it.each([
  ['{ a { b c(d: 1) ... on E { f } } }', 4],
  ['query Q($a: Int) { a(b: $a) }', 1],
  ['mutation { a }', undefined],
  ['{ a } query B { c }', undefined],
  ['{ ...F } fragment F on Query { a }', undefined],
  ['{ a @skip(if: true) }', undefined],
  ['{ a(b: { c: 1 }) }', undefined],
  ['{ __proto__: a }', undefined],
])('of %s so many fields are compiled: %s', (text, found) => {
  expect(compilableFields(parse(text))).toBe(found);
});

it('at most three hundred fields are compiled', () => {
  const fieldsOf = (count: number): number | undefined =>
    compilableFields(parse(`{ ${'a '.repeat(count)} }`));
  expect([fieldsOf(300), fieldsOf(301)]).toEqual([300, undefined]);
});

it('makes changes one by one, as often as they are asked for', async () => {
  const answers = await askOften('mutation { count again: count }');
  expect(answers.at(-1)).toBe('200 {"data":{"count":13,"again":14}}\n');
});
