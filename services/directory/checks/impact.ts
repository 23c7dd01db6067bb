import { ChangeType, CriticalityLevel, diff } from '@graphql-inspector/core';
import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { documentOf, type UsedOperation } from './usedOperation';

/** One difference between two schemas, as clients see it. */
export interface SchemaChange {
  readonly kind: 'BREAKING' | 'DANGEROUS' | 'SAFE';
  /** Type, Type.field or Type.field.argument. */
  readonly coordinate: string | null;
  readonly message: string;
}

/** What a change of the schema does to one used operation. */
export interface OperationImpact {
  readonly operation: UsedOperation;
  readonly effect: 'BROKEN' | 'POSSIBLY_AFFECTED' | 'UNAFFECTED';
  /** Why; empty when it is unaffected. */
  readonly reasons: readonly string[];
}

export interface Impact {
  readonly changes: readonly SchemaChange[];
  readonly operations: readonly OperationImpact[];
}

const KINDS: Readonly<Record<CriticalityLevel, SchemaChange['kind']>> = {
  [CriticalityLevel.Breaking]: 'BREAKING',
  [CriticalityLevel.Dangerous]: 'DANGEROUS',
  [CriticalityLevel.NonBreaking]: 'SAFE',
};

/** Types and fields that an operation touches, as coordinates: Type, Type.field. */
function touched(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<string> {
  const info = new TypeInfo(schema);
  const coordinates = new Set<string>();
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: (node) => {
        const [parent, type] = [info.getParentType(), info.getType()];
        if (parent) coordinates.add(`${parent.name}.${node.name.value}`);
        if (type) coordinates.add(getNamedType(type).name);
      },
      VariableDefinition: () => {
        const type = info.getInputType();
        if (type) coordinates.add(getNamedType(type).name);
      },
      Argument: () => {
        const type = info.getInputType();
        if (type) coordinates.add(getNamedType(type).name);
      },
    }),
  );
  return coordinates;
}

function impactOn(
  operation: UsedOperation,
  before: GraphQLSchema,
  after: GraphQLSchema,
  changes: readonly SchemaChange[],
): OperationImpact | undefined {
  const document = documentOf(operation);
  // What was refused before, as an old client's operation, is not broken by this change.
  if (document === undefined || validate(before, document).length > 0) return undefined;
  const errors = validate(after, document);
  if (errors.length > 0) {
    return { operation, effect: 'BROKEN', reasons: errors.map(({ message }) => message) };
  }
  const coordinates = touched(before, document);
  const reasons = changes.filter(({ kind, coordinate }) => {
    if (kind === 'SAFE') return false;
    const [type = '', field] = coordinate?.split('.') ?? [];
    // A field concerns who reads it; a value of an enum, or a type as a whole, everybody who meets the type.
    const hasFields = isObjectType(before.getType(type)) || isInterfaceType(before.getType(type));
    return coordinates.has(hasFields && field !== undefined ? `${type}.${field}` : type);
  });
  return {
    operation,
    effect: reasons.length > 0 ? 'POSSIBLY_AFFECTED' : 'UNAFFECTED',
    reasons: reasons.map(({ message }) => message),
  };
}

/** Compares two schemas as clients see them (descriptions apart), and says what the change does to the operations that are used. */
export async function impactOf(
  before: GraphQLSchema,
  after: GraphQLSchema,
  operations: readonly UsedOperation[],
): Promise<Impact> {
  const changes = (await diff(before, after))
    .filter(({ type, path }) => {
      if (String(type).includes('DESCRIPTION')) return false;
      // Of a type that is new, that it is new says everything.
      const [name = ''] = path?.split('.') ?? [];
      return type === ChangeType.TypeAdded || before.getType(name) !== undefined || name === '';
    })
    .map(({ criticality, path, message }) => ({
      kind: KINDS[criticality.level],
      coordinate: path ?? null,
      message,
    }));
  return {
    changes,
    operations: operations.flatMap((operation) => impactOn(operation, before, after, changes) ?? []),
  };
}
