import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  Kind,
  parse,
  visit,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  type StringValueNode,
} from 'graphql';
import { buildSchemaSync, createResolversMap, getMetadataStorage, type NonEmptyArray } from 'type-graphql';

/** A subgraph as SDL and resolvers: what @apollo/subgraph makes a schema of. */
export interface SubgraphSource {
  readonly typeDefs: DocumentNode;
  readonly resolvers: ResolverMap;
}

export type ResolverMap = GraphQLResolverMap<unknown>;

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
type Class = Function;

export interface SubgraphClasses {
  readonly resolvers: NonEmptyArray<Class>;
  /** Types that no field of the others leads to. */
  readonly types?: readonly Class[];
  /** Names of the federation directives that the classes use, such as @key. */
  readonly federation: readonly string[];
}

const FEDERATION = 'https://specs.apollo.dev/federation/v2.5';

function linkHeader(names: readonly string[]): string {
  const imports = names.map((name) => `"${name}"`).join(', ');
  return `extend schema @link(url: "${FEDERATION}", import: [${imports}])\n`;
}

/** What type-graphql leaves undescribed. */
const QUERY_DESCRIPTION: StringValueNode = {
  kind: Kind.STRING,
  value: 'Where every question to the hub begins.',
  block: true,
};

/**
 * Root types need no mention under their usual names; a field means what it means in its interface; and arguments
 * stand in the order they were written in (parameter decorators run from the last to the first).
 */
function tidy(document: DocumentNode): DocumentNode {
  const interfaces = new Map(
    document.definitions
      .filter((node): node is InterfaceTypeDefinitionNode => node.kind === Kind.INTERFACE_TYPE_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  return visit(document, {
    SchemaDefinition: () => null,
    ObjectTypeDefinition: (type) => {
      const inherited = (type.interfaces ?? []).flatMap(
        (name) => interfaces.get(name.name.value)?.fields ?? [],
      );
      const fields = type.fields?.map((field) => {
        const same = inherited.find(({ name }) => name.value === field.name.value);
        return { ...field, description: field.description ?? same?.description };
      });
      const own = type.name.value === 'Query' ? QUERY_DESCRIPTION : undefined;
      return { ...type, description: type.description ?? own, fields };
    },
    FieldDefinition: (field) => ({ ...field, arguments: field.arguments?.toReversed() }),
  });
}

/** Drops the resolvers that only read a property: without them graphql-js does the same, faster. */
function withoutPlainResolvers(map: ResolverMap, interfaceNames: ReadonlySet<string>): ResolverMap {
  const written = new Set(getMetadataStorage().fieldResolvers.map(({ schemaName }) => schemaName));
  return Object.fromEntries(
    Object.entries(map).map(([typeName, type]) => {
      if (typeof type !== 'object' || 'serialize' in type || ['Query', 'Mutation'].includes(typeName)) {
        return [typeName, type];
      }
      const isEnum = Object.values(type).every((value) => typeof value !== 'function');
      if (isEnum) return [typeName, type];
      const kept = Object.entries(type).filter(
        ([field]) => field.startsWith('__') || (!interfaceNames.has(typeName) && written.has(field)),
      );
      return [typeName, Object.fromEntries(kept)];
    }),
  );
}

/** Builds a subgraph's SDL and resolver map from type-graphql classes. */
export function classesToSubgraph({ resolvers, types, federation }: SubgraphClasses): SubgraphSource {
  const schema = buildSchemaSync({
    resolvers,
    orphanedTypes: [...(types ?? [])],
    validate: false,
    skipCheck: true,
  });
  const typeDefs = tidy(parse(linkHeader(federation) + printSchemaWithDirectives(schema)));
  const interfaceNames = new Set(
    typeDefs.definitions
      .filter((node) => node.kind === Kind.INTERFACE_TYPE_DEFINITION)
      .map((node) => node.name.value),
  );
  return {
    typeDefs,
    resolvers: withoutPlainResolvers(createResolversMap(schema) as ResolverMap, interfaceNames),
  };
}
