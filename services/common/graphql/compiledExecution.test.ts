import express from 'express';
import { buildSchema } from 'graphql';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { graphqlHandler, type GraphqlHandler } from '../http/subgraphApp';

const schema = buildSchema(`
  interface Named { name: String! }
  enum Colour { RED BLUE }
  type Synthetic implements Named { name: String!  size(times: Int! = 2): Int  colour: Colour  parts: [Synthetic!] }
  type Query { named(names: [String!]): [Named]  wrong: Synthetic  strict: Synthetic! }
  type Mutation { count: Int }
`);

const synthetic = (name: string, parts: readonly unknown[] = []): unknown => ({
  __typename: 'Synthetic',
  name,
  size: ({ times }: { times: number }) => times * name.length,
  colour: 'RED',
  parts,
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
  for (let times = 0; times < 5; times++) answers.push(await ask(...question));
  return answers;
}

const all = `query All($names: [String!], $times: Int! = 3, $with: Boolean! = true) {
  named(names: $names) { __typename name ... on Synthetic { size colour @include(if: $with) bigger: size(times: $times) } }
}`;

it.each<[what: string, question: Parameters<typeof ask>]>([
  ['values, enums, aliases, arguments and directives', [all, { names: ['a', 'bcd'], with: false }]],
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
  expect(others).toEqual([first, first, first, first]);
  expect(first).toContain('{');
});

it('shows what those answers are', async () => {
  expect((await askOften(all, { names: ['a', 'throws'] })).at(-1)).toBe(
    '200 {"errors":[{"message":"Something went wrong inside the hub; its log has the details.",' +
      '"locations":[{"line":2,"column":3}],"path":["named",1],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}],' +
      '"data":{"named":[{"__typename":"Synthetic","name":"a","size":2,"colour":"RED","bigger":3},null]}}\n',
  );
});

it('makes changes one by one, as often as they are asked for', async () => {
  const answers = await askOften('mutation { count again: count }');
  expect(answers.at(-1)).toBe('200 {"data":{"count":9,"again":10}}\n');
});
