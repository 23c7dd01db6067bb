import { Kind, parse, type DocumentNode, type SelectionSetNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** What is asked of each entity: the field behind each name in the answer; several where types differ in it. */
export type AskedFields = ReadonlyMap<string, ReadonlySet<string>>;

/** Plans are kept, and their questions come again and again. */
const known = new LRUCache<string, AskedFields>({ max: 500 });

function addFields(into: Map<string, Set<string>>, set: SelectionSetNode, document: DocumentNode): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const name = selection.alias?.value ?? selection.name.value;
      into.set(name, (into.get(name) ?? new Set()).add(selection.name.value));
    } else if (selection.kind === Kind.INLINE_FRAGMENT) addFields(into, selection.selectionSet, document);
    else {
      const spread = document.definitions.find(
        (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
      );
      if (spread?.kind === Kind.FRAGMENT_DEFINITION) addFields(into, spread.selectionSet, document);
    }
  }
}

/** The fields that a question of the gateway's asks of `_entities`. */
export function askedFields(query: string): AskedFields {
  const found = known.get(query);
  if (found !== undefined) return found;
  const document = parse(query, { noLocation: true });
  const asked = new Map<string, Set<string>>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const field of definition.selectionSet.selections) {
      if (field.kind === Kind.FIELD && field.name.value === '_entities' && field.selectionSet)
        addFields(asked, field.selectionSet, document);
    }
  }
  known.set(query, asked);
  return asked;
}
