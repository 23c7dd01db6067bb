import {
  Kind,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type ScalarTypeDefinitionNode,
} from 'graphql';

export type WithFields = ObjectTypeDefinitionNode | ObjectTypeExtensionNode | InterfaceTypeDefinitionNode;

export function withFields(document: DocumentNode): WithFields[] {
  return document.definitions.filter(
    (node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION ||
      node.kind === Kind.OBJECT_TYPE_EXTENSION ||
      node.kind === Kind.INTERFACE_TYPE_DEFINITION,
  );
}

/** Types with fields by name, a type and its extensions together. */
export function typesByName(document: DocumentNode): ReadonlyMap<string, readonly WithFields[]> {
  const types = new Map<string, WithFields[]>();
  for (const node of withFields(document)) {
    types.set(node.name.value, [...(types.get(node.name.value) ?? []), node]);
  }
  return types;
}

export function fieldsOf(nodes: readonly WithFields[]): ReadonlyMap<string, FieldDefinitionNode> {
  return new Map(
    nodes.flatMap(({ fields }) => (fields ?? []).map((field) => [field.name.value, field] as const)),
  );
}

export function enumsOf(document: DocumentNode): EnumTypeDefinitionNode[] {
  return document.definitions.filter((node) => node.kind === Kind.ENUM_TYPE_DEFINITION);
}

export function scalarsOf(document: DocumentNode): ScalarTypeDefinitionNode[] {
  return document.definitions.filter((node) => node.kind === Kind.SCALAR_TYPE_DEFINITION);
}
