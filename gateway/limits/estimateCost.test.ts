import fs from 'node:fs';
import path from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import { getIntrospectionQuery, getOperationAST, parse, validate } from 'graphql';
import { projectRoot } from '../../services/common/config/folders';
import { readSettings } from '../../services/common/config/settings';
import { PREVIEW_OPERATION } from '../../services/publisher/preview/previewOperation';
import { TABLE_OPERATION } from '../briefings/operations';
import { readExamples } from '../examples/readExamples';
import { ADDED, LIST, LONG_LISTS } from './costTable';
import { estimateCost } from './estimateCost';
import { refusals } from './refusals';

const read = (...file: string[]): string => fs.readFileSync(path.join(projectRoot(), ...file), 'utf8');

const schema = Supergraph.build(read('schema', 'supergraph.graphql')).apiSchema().toGraphQLJSSchema();
const settings = readSettings({});

/** Costs of valid operations only. */
function costOf(source: string, variables?: Readonly<Record<string, unknown>>): number {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The document has no single operation.');
  return estimateCost(schema, document, operation, variables);
}

describe('the estimated cost', () => {
  it.each([
    ['of a field', '{ __typename }', 1],
    ['of a field inside another', '{ region(code: "a") { name } }', 1 + 1],
    ['of a list', '{ regions { name } }', 5 * (1 + 1)],
    ['of a long list', '{ bodies { name } }', 50 * (1 + 1)],
    ['of lists inside one another', '{ bodies { neighbours { name } } }', 50 * (1 + 5 * (1 + 1))],
    ['of what asks for many accounts', '{ nation { period } }', 1 + 8000 + 1 + 400],
    ['of planning, once', '{ bodies { accounts { id } } }', 50 * (1 + 5 * (1 + 20 + 1)) + 400],
    ['of planning each place', '{ a: nation { id } b: nation { id } }', 2 * (1 + 8000 + 1) + 2 * 400],
    ['of a page', '{ collaborations(first: 7) { totalCount nodes { id } } }', 1 + 1 + 7 * (1 + 1)],
    ['of a page as by default', '{ collaborations { nodes { id } } }', 1 + 50 * (1 + 1)],
    ['of an empty page', '{ collaborations(first: 0) { nodes { id } } }', 1 + 1 + 1],
    [
      'of a fragment on a page',
      '{ collaborations(first: 7) { ...F } } fragment F on CollaborationConnection { nodes { id } }',
      1 + 7 * (1 + 1),
    ],
    [
      'of a fragment on one type',
      '{ body(code: "a") { ... on SurreyBody { neighbours { name } } } }',
      1 + 10,
    ],
    [
      'of a list that first bounds itself',
      '{ region(code: "a") { overview { ranked(first: 3) { size { text } } } } }',
      1 + 1 + 1500 + 3 * (1 + 1 + 1) + 400,
    ],
    ['of the schema', '{ __schema { types { name } } }', Math.ceil((1 + 5 * 2) / 10)],
  ])('%s', (_what, operation, cost) => {
    expect(costOf(operation)).toBe(cost);
  });

  it('takes the size of a page from a variable, and from its default', () => {
    const operation = 'query($n: Int = 9) { collaborations(first: $n) { nodes { id } } }';
    expect(costOf(operation, { n: 100 })).toBe(1 + 100 * 2);
    expect(costOf(operation)).toBe(1 + 9 * 2);
  });

  it('of fragments that spread fragments twice each is finite and too high, also on an empty page', () => {
    const fragments = Array.from(
      { length: 60 },
      (_, index) =>
        `fragment F${index} on Collaboration { comparison { collaboration { ...F${index + 1} } accounts { collaboration { ...F${index + 1} } } } }`,
    ).join(' ');
    const cost = costOf(
      `{ collaborations(first: 0) { nodes { ...F0 } } } ${fragments} fragment F60 on Collaboration { name }`,
    );
    expect(Number.isFinite(cost)).toBe(true);
    expect(cost).toBeGreaterThan(1e15);
  });
});

describe('the limits as they are by default', () => {
  it.each([...readExamples().map(({ name, document }) => [name, document] as const)])(
    'leave three times the room that the example %s needs',
    (_name, document) => {
      const third = Object.fromEntries(
        Object.entries(settings).map(([name, value]) => [
          name,
          name.startsWith('OPERATION_') && typeof value === 'number' ? Math.floor(value / 3) : value,
        ]),
      ) as unknown as typeof settings;
      expect(refusals(document, {}, third)).toEqual([]);
      expect(costOf(document)).toBeLessThanOrEqual(third.OPERATION_COST);
    },
  );

  it.each([
    ['the whole table of a briefing', TABLE_OPERATION],
    ['what a preview asks for', PREVIEW_OPERATION],
    [
      'what GraphiQL and Apollo Sandbox ask about the schema',
      getIntrospectionQuery({
        schemaDescription: true,
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        inputValueDeprecation: true,
        oneOf: true,
      }),
    ],
  ])('let pass %s', (_what, document) => {
    expect(refusals(document, {}, settings)).toEqual([]);
    expect(costOf(document)).toBeLessThanOrEqual(settings.OPERATION_COST);
  });

  it.each([
    ['the nation under ten aliases', Array.from({ length: 10 }, (_, n) => `n${n}: nation { id }`).join(' ')],
    ['every body’s region', 'bodies { region { overview { id } } }'],
    [
      'peers of peers of peers',
      'body(code: "a") { peers(by: REGION) { peers(by: REGION) { peers(by: REGION) { code } } } }',
    ],
  ])('refuse %s by cost', (_what, fields) => {
    expect(costOf(`{ ${fields} }`)).toBeGreaterThan(settings.OPERATION_COST);
  });
});

it('the README publishes what the estimate is made of', () => {
  const [, published = ''] = /<!-- cost -->\n([\s\S]*?)<!-- \/cost -->/.exec(read('README.md')) ?? [];
  const rows = [...published.matchAll(/^\| ([a-z, ]+) \| (\d+) \|$/gm)].flatMap(([, names = '', figure]) =>
    names.split(', ').map((name) => [name, Number(figure)] as const),
  );
  expect(Object.fromEntries(rows)).toEqual({ ...ADDED, ...LONG_LISTS, 'any other': LIST });
  expect(read('README.md')).toContain(`= ${costOf('{ nation { verdicts { count } } }')}.`);
});
