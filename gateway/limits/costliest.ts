import { Kind, type FieldNode, type OperationDefinitionNode } from 'graphql';

/** A field is named when this part of the whole stands under it, and not only because of those around it. */
const PART = 1 / 2;

const NOTHING: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** The operation with nothing but one path of fields in it. */
function only(operation: OperationDefinitionNode, path: readonly FieldNode[]): OperationDefinitionNode {
  const [outer, ...inner] = path;
  if (outer === undefined) return operation;
  const within = (field: FieldNode, [next, ...rest]: readonly FieldNode[]): FieldNode =>
    next === undefined
      ? field
      : { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections: [within(next, rest)] } };
  return {
    ...operation,
    selectionSet: { kind: Kind.SELECTION_SET, selections: [within(outer, inner)] },
  };
}

/**
 * The path of fields that most of an operation's cost stands under, such as "region.overview.comparisons"; undefined
 * where no root field has more than half of it. `costOf` estimates an operation. Fragments are not looked into.
 */
export function costliestPath(
  operation: OperationDefinitionNode,
  costOf: (operation: OperationDefinitionNode) => number,
): string | undefined {
  const path: FieldNode[] = [];
  const whole = costOf(operation);
  for (;;) {
    const set = path.at(-1)?.selectionSet ?? (path.length === 0 ? operation.selectionSet : undefined);
    const fields = (set?.selections ?? []).filter((node) => node.kind === Kind.FIELD);
    const costs = fields.map((field) => ({ field, cost: costOf(only(operation, [...path, field])) }));
    const most = costs.reduce<(typeof costs)[number] | undefined>(
      (best, one) => (best === undefined || one.cost > best.cost ? one : best),
      undefined,
    );
    if (most === undefined || most.cost <= whole * PART || most.field.selectionSet === undefined) break;
    if (costOf(only(operation, [...path, NOTHING])) > whole * PART) break;
    path.push(most.field);
  }
  return path.length === 0 ? undefined : path.map(({ name }) => name.value).join('.');
}
