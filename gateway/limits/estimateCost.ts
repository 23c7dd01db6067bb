import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  typeFromAST,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { ADDED, INTROSPECTION, LIST, LONG_LISTS, PLANNED } from './costTable';
import { fragmentsOf, isIntrospection } from './spreadOut';

interface Cost {
  /** Grows with how often lists are answered. */
  readonly work: number;
  /** Fields that have to be planned for many publishers. */
  readonly places: number;
}

/** Kept finite, so that no product of two is undefined. */
const LARGEST = 1e15;

const NOTHING: Cost = { work: 0, places: 0 };

const plus = (one: Cost, other: Cost): Cost => ({
  work: Math.min(LARGEST, one.work + other.work),
  places: Math.min(LARGEST, one.places + other.places),
});

type Type = GraphQLNamedType | undefined;

function definitionOf(parent: Type, { name }: FieldNode): GraphQLField<unknown, unknown> | undefined {
  if (name.value === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name.value === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name.value] : undefined;
}

/** What `first` asks for, and 1 where it asks for none: what is inside is planned all the same. Undefined where the field takes no `first`, or is given none that can be used. */
function pageSize(
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): number | undefined {
  if (!definition.args.some(({ name }) => name === 'first')) return undefined;
  try {
    const { first } = getArgumentValues(definition, node, variables);
    return typeof first === 'number' ? Math.max(1, first) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What an operation is estimated to cost, fragments spread out; the README gives the formula. The operation is valid. Each
 * fragment is worked out once for each page size that it stands in, so that no fragments make this take long.
 */
export function estimateCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>> = {},
): number {
  const fragments = fragmentsOf(document);
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const known = new Map<string, Cost>();

  function ofFragment(name: string, page: number | undefined): Cost {
    const key = `${name} ${page}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, NOTHING);
    const fragment = fragments.get(name);
    const cost =
      fragment === undefined
        ? NOTHING
        : ofSelections(fragment.selectionSet, typeFromAST(schema, fragment.typeCondition), page);
    known.set(key, cost);
    return cost;
  }

  function ofField(node: FieldNode, parent: Type, page: number | undefined): Cost {
    const definition = definitionOf(parent, node);
    if (definition === undefined) return { work: 1, places: 0 };
    const own = pageSize(definition, node, coerced);
    const isList = isListType(getNullableType(definition.type));
    const length = own ?? page ?? LONG_LISTS[definition.name] ?? LIST;
    const type = getNamedType(definition.type);
    const inside = ofSelections(node.selectionSet, type, isList ? undefined : own);
    const added = isCompositeType(type) ? (ADDED[definition.name] ?? 0) : 0;
    const work = Math.min(LARGEST, (isList ? length : 1) * (1 + added + inside.work));
    return {
      work: isIntrospection(node) ? work * INTROSPECTION : work,
      places: inside.places + (added > 0 ? 1 : 0),
    };
  }

  function ofSelection(node: SelectionNode, parent: Type, page: number | undefined): Cost {
    switch (node.kind) {
      case Kind.FIELD:
        return ofField(node, parent, page);
      case Kind.FRAGMENT_SPREAD:
        return ofFragment(node.name.value, page);
      case Kind.INLINE_FRAGMENT: {
        const type = node.typeCondition ? typeFromAST(schema, node.typeCondition) : parent;
        return ofSelections(node.selectionSet, type, page);
      }
    }
  }

  function ofSelections(set: SelectionSetNode | undefined, parent: Type, page: number | undefined): Cost {
    return (set?.selections ?? []).map((node) => ofSelection(node, parent, page)).reduce(plus, NOTHING);
  }

  const { work, places } = ofSelections(
    operation.selectionSet,
    schema.getRootType(operation.operation) ?? undefined,
    undefined,
  );
  return Math.ceil(work + PLANNED * places);
}
