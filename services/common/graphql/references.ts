import type { ResolverMap } from './classesToSubgraph';

/** Answers a reference from another subgraph, or throws; what it throws is the error of that reference alone. */
export type ReferenceResolver<Context> = (reference: never, context: Context) => unknown;

/**
 * The resolvers with a reference resolver for each entity. What one throws at once would fail the whole list of
 * references, so each answers a promise.
 */
export function withReferences<Context>(
  resolvers: ResolverMap,
  references: Readonly<Record<string, ReferenceResolver<Context>>>,
): ResolverMap {
  const added = Object.entries(references).map(([type, resolve]) => [
    type,
    {
      ...(resolvers[type] as object),
      __resolveReference: (reference: never, context: Context) =>
        Promise.resolve().then(() => resolve(reference, context)),
    },
  ]);
  return { ...resolvers, ...(Object.fromEntries(added) as ResolverMap) };
}
