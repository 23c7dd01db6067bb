import { visit } from 'graphql';
import type { SubgraphSource } from './classesToSubgraph';

/** A copy of a subgraph in which some types have other names. */
export function renameTypes(source: SubgraphSource, names: Readonly<Record<string, string>>): SubgraphSource {
  const rename = (name: string): string => names[name] ?? name;
  return {
    typeDefs: visit(source.typeDefs, {
      NamedType: (node) => ({ ...node, name: { ...node.name, value: rename(node.name.value) } }),
      ObjectTypeDefinition: (node) => ({ ...node, name: { ...node.name, value: rename(node.name.value) } }),
    }),
    resolvers: Object.fromEntries(
      Object.entries(source.resolvers).map(([name, resolver]) => [rename(name), resolver]),
    ),
  };
}
