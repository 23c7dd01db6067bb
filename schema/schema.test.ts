import fs from 'node:fs';
import path from 'node:path';
import {
  Kind,
  parse,
  visit,
  type ASTNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  type StringValueNode,
  type TypeNode,
} from 'graphql';
import { publishedSchemas } from './generate';

const schemas = publishedSchemas();

interface Described extends Record<string, unknown> {
  readonly name: { readonly value: string };
  readonly description?: StringValueNode;
}

const isNamed = (node: unknown): node is Described =>
  typeof node === 'object' && node !== null && 'kind' in node && 'name' in node;

/** Where an element stands: Body.accounts(period:). */
function placeOf(node: Described, ancestors: readonly unknown[]): string {
  const names = [...ancestors.filter(isNamed), node].map(({ name }) => name.value);
  return names.join('.');
}

/** Every type, field, argument, input field and enum value that has no description, by place. */
function undescribed(sdl: string): string[] {
  const missing: string[] = [];
  const look = (
    node: ASTNode,
    _key: unknown,
    _parent: unknown,
    _path: unknown,
    ancestors: readonly unknown[],
  ) => {
    if (!isNamed(node) || (node.description?.value.trim() ?? '') !== '') return;
    missing.push(placeOf(node, ancestors));
  };
  visit(parse(sdl), {
    ScalarTypeDefinition: look,
    ObjectTypeDefinition: look,
    InterfaceTypeDefinition: look,
    UnionTypeDefinition: look,
    EnumTypeDefinition: look,
    EnumValueDefinition: look,
    InputObjectTypeDefinition: look,
    FieldDefinition: look,
    InputValueDefinition: look,
  });
  return missing;
}

describe('the lint for descriptions', () => {
  it('finds every kind of element without one', () => {
    const sdl = `
      type Synthetic { field(argument: Int): Int }
      interface Face { "Described." seen: Int }
      "Described." input Filter { part: Int }
      enum Word { SAID }
      scalar Mark
      "" union Either = Synthetic
    `;
    expect(undescribed(sdl)).toEqual([
      'Synthetic',
      'Synthetic.field',
      'Synthetic.field.argument',
      'Face',
      'Filter.part',
      'Word',
      'Word.SAID',
      'Mark',
      'Either',
    ]);
  });
});

describe('the published schemas', () => {
  it.each(['contract.graphql', 'directory.graphql', 'comparison.graphql'])(
    'describe every public element: %s',
    (file) => {
      // The contract stands for every publisher: {Type} is where its type name goes.
      expect(undescribed((schemas[file] ?? '').replaceAll('{Type}', 'Synthetic'))).toEqual([]);
    },
  );

  it.each(Object.entries(schemas))('are committed as they are generated: %s', (file, generated) => {
    const committed = fs.readFileSync(path.join(__dirname, file), 'utf8');
    if (committed === generated) return;
    const [old, now] = [committed.split('\n'), generated.split('\n')];
    const same = now.findIndex((line, index) => line !== old[index]);
    const row = same === -1 ? now.length : same;
    throw new Error(`schema/${file} is stale from line ${row + 1} on: run npm run schema.`);
  });
});

describe('the comparison', () => {
  const types = parse(schemas['comparison.graphql'] ?? '').definitions.filter(
    (node) => node.kind === Kind.OBJECT_TYPE_DEFINITION,
  );
  const marked = (node: FieldDefinitionNode | ObjectTypeDefinitionNode, directive: string): boolean =>
    node.directives?.some(({ name }) => name.value === directive) ?? false;
  const nameOf = (type: TypeNode): string =>
    type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
  const ownFields = (type: ObjectTypeDefinitionNode): readonly FieldDefinitionNode[] =>
    (type.fields ?? []).filter((field) => !marked(field, 'external'));

  it('has nothing of its own on bodies that it names itself: the planner cannot plan that', () => {
    const named = new Set(types.flatMap(ownFields).map(({ type }) => nameOf(type)));
    const objects = types.filter((type) => marked(type, 'interfaceObject') && named.has(type.name.value));
    const own = objects.map((type) => [type.name.value, ownFields(type).map(({ name }) => name.value)]);
    expect(own).toEqual([['Body', ['code']]]);
  });
});
