import fs from 'node:fs';
import { buildSchema, parse, type OperationDefinitionNode } from 'graphql';
import { costliestPath } from './costliest';
import { estimateCost } from './estimateCost';

const schema = buildSchema(
  fs
    .readFileSync('schema/directory.graphql', 'utf8')
    .replace(/^extend schema.*$/m, '')
    .replace(/@(key|shareable|external)(\([^)]*\))?/g, ''),
);

const pathOf = (query: string): string | undefined => {
  const document = parse(query);
  return costliestPath(document.definitions[0] as OperationDefinitionNode, (operation) =>
    estimateCost(schema, document, operation),
  );
};

describe('the field that most of an operation’s cost stands under', () => {
  it.each([
    ['{ regions { name } nation { coverage { published } } }', 'nation'],
    [
      '{ bodies { name collaborations { name comparison(period: "2021-22") { id } } } regions { name } }',
      'bodies.collaborations.comparison',
    ],
    ['query { region(code: "london") { b: bodies { accounts { id } } } }', 'region.bodies.accounts'],
  ])('is named with its path: %s', (query, path) => {
    expect(pathOf(query)).toBe(path);
  });

  it('is not named where there is no such field', () => {
    expect(pathOf('{ a: nation { id } b: nation { id } c: nation { id } }')).toBeUndefined();
    expect(pathOf('{ __typename }')).toBeUndefined();
    expect(pathOf('{ ...All } fragment All on Query { nation { id } }')).toBeUndefined();
  });
});
