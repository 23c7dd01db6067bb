import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** How to work out one figure of an operation from the bottom up. */
export interface Figure {
  /** Puts together the figures of things that stand side by side: adds them up, or takes the largest. */
  readonly together: (one: number, other: number) => number;
  /** The figure of a field, from that of what it selects. */
  readonly field: (node: FieldNode, inside: number) => number;
  /** The figure of a fragment where it is spread; that of what it selects unless this says otherwise. */
  readonly fragment?: (node: Exclude<SelectionNode, FieldNode>, inside: number) => number;
}

export function operationsOf(document: DocumentNode): OperationDefinitionNode[] {
  return document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
}

export function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((node) => [node.name.value, node]));
}

/**
 * The largest figure of the document's operations, as if every fragment were written out wherever it is spread. Each
 * fragment is worked out once, so that fragments that spread fragments twice each take no longer. A fragment that is
 * not there, and one inside itself, counts 0: validation refuses both.
 */
export function figureOf(document: DocumentNode, { together, field, fragment }: Figure): number {
  const fragments = fragmentsOf(document);
  const known = new Map<string, number>();

  function ofFragment(name: string): number {
    const before = known.get(name);
    if (before !== undefined) return before;
    known.set(name, 0);
    const definition = fragments.get(name);
    const figure = definition === undefined ? 0 : ofSelections(definition.selectionSet);
    known.set(name, figure);
    return figure;
  }

  function ofSelection(node: SelectionNode): number {
    if (node.kind === Kind.FIELD) return field(node, ofSelections(node.selectionSet));
    const inside =
      node.kind === Kind.FRAGMENT_SPREAD ? ofFragment(node.name.value) : ofSelections(node.selectionSet);
    return fragment?.(node, inside) ?? inside;
  }

  function ofSelections(set: SelectionSetNode | undefined): number {
    return (set?.selections ?? []).map(ofSelection).reduce(together, 0);
  }

  return Math.max(0, ...operationsOf(document).map(({ selectionSet }) => ofSelections(selectionSet)));
}

export const sum = (one: number, other: number): number => one + other;

export const largest = (one: number, other: number): number => Math.max(one, other);

/** Whether a field asks about the schema: graphql-js bounds how deep such questions go. */
export const isIntrospection = ({ name }: FieldNode): boolean =>
  name.value === '__schema' || name.value === '__type';
