import { GraphQLError, Kind, type ASTVisitor, type SelectionSetNode, type ValidationContext } from 'graphql';

/** Fields of a selection at the root, with those of its fragments; aliases count each. */
function countFields(
  selections: SelectionSetNode,
  context: ValidationContext,
  seen: ReadonlySet<string>,
): number {
  return selections.selections.reduce((sum, node) => {
    if (node.kind === Kind.FIELD) return sum + 1;
    if (node.kind === Kind.INLINE_FRAGMENT) return sum + countFields(node.selectionSet, context, seen);
    const name = node.name.value;
    const fragment = context.getFragment(name);
    if (!fragment || seen.has(name)) return sum;
    return sum + countFields(fragment.selectionSet, context, new Set([...seen, name]));
  }, 0);
}

/** A validation rule: an operation may ask for so many things at once. */
export function fewRootFields(most: number): (context: ValidationContext) => ASTVisitor {
  return (context) => ({
    OperationDefinition: (operation) => {
      const count = countFields(operation.selectionSet, context, new Set());
      if (count <= most) return;
      context.reportError(
        new GraphQLError(`The operation asks for ${count} things at once; the most is ${most}.`, {
          nodes: operation,
        }),
      );
    },
  });
}
