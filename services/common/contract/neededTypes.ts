import { Kind, visit, type DocumentNode } from 'graphql';
import { typePrefix } from './codes';
import { ADDITIONS, type Addition } from './versions';

/** Names of the types that a definition's fields mention, but for fields left out. */
function mentioned(document: DocumentNode, name: string, leftOut: ReadonlySet<string>): Set<string> {
  const names = new Set<string>();
  for (const node of document.definitions) {
    if (!('name' in node) || node.name?.value !== name) continue;
    visit(node, {
      FieldDefinition: (field) => (leftOut.has(`${name}.${field.name.value}`) ? false : undefined),
      NamedType: ({ name: type }) => void names.add(type.value),
    });
  }
  return names;
}

/**
 * The types that a publisher's schema needs which implements these additions: those that its two entities lead to. What
 * only the other additions lead to it may do without. `contract` is the whole contract under the publisher's type names.
 */
export function neededTypes(
  code: string,
  contract: DocumentNode,
  implemented: readonly Addition[],
): ReadonlySet<string> {
  const prefix = typePrefix(code);
  const leftOut = new Set(
    ADDITIONS.filter((addition) => !implemented.includes(addition)).flatMap(({ type, field }) => [
      `${type}.${field}`,
      `${prefix}${type}.${field}`,
    ]),
  );
  const defined = new Set(
    contract.definitions.flatMap((node) =>
      node.kind !== Kind.SCHEMA_EXTENSION && 'name' in node && node.name ? [node.name.value] : [],
    ),
  );
  const needed = new Set<string>();
  const waiting = [`${prefix}Account`, `${prefix}Body`];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (needed.has(name) || !defined.has(name)) continue;
    needed.add(name);
    waiting.push(...mentioned(contract, name, leftOut));
  }
  return needed;
}
