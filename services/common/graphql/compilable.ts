import { Kind, visit, BREAK, type DocumentNode, OperationTypeNode } from 'graphql';

/** Most fields of a document that is compiled: its code takes about a kilobyte for each, and a tenth of a millisecond. */
const MOST_FIELDS = 300;

/**
 * How many fields a document has that may be compiled; undefined for one that may not. Compiled are plain questions only,
 * as the gateway's plans are: one query of fields and inline fragments. Named fragments, directives and object literals
 * are left to graphql-js, and so is the name `__proto__`: compiled code may answer otherwise there, or take exponentially
 * long to make.
 */
export function compilableFields(document: DocumentNode): number | undefined {
  const [only, ...others] = document.definitions;
  if (only?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) return undefined;
  if (only.operation !== OperationTypeNode.QUERY) return undefined;
  let fields = 0;
  let isPlain = true;
  const refuse = (): typeof BREAK => {
    isPlain = false;
    return BREAK;
  };
  visit(only, {
    Field: () => (++fields > MOST_FIELDS ? refuse() : undefined),
    Name: ({ value }) => (value === '__proto__' ? refuse() : undefined),
    Directive: refuse,
    ObjectValue: refuse,
    FragmentSpread: refuse,
  });
  return isPlain ? fields : undefined;
}
