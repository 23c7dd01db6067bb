import { dropUnusedDefinitions } from '@apollo/utils.dropunuseddefinitions';
import { printWithReducedWhitespace } from '@apollo/utils.printwithreducedwhitespace';
import { sortAST } from '@apollo/utils.sortast';
import { stripSensitiveLiterals } from '@apollo/utils.stripsensitiveliterals';
import { TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from 'graphql';
import { contentHash } from '../../services/common/store/toRow';

/** An operation as usage knows it: without anything that tells what somebody looked for. */
export interface DescribedOperation {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** As Type.field, in order. */
  readonly fields: readonly string[];
}

/** Strings and numbers become empty and 0, definitions stand in order, and what is not used is gone. */
function normalised(document: DocumentNode, name: string | null): string {
  const own = dropUnusedDefinitions(document, name ?? '');
  return printWithReducedWhitespace(sortAST(stripSensitiveLiterals(own)));
}

function fieldsOf(schema: GraphQLSchema, document: DocumentNode): string[] {
  const info = new TypeInfo(schema);
  const fields = new Set<string>();
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: ({ name }) => {
        const parent = info.getParentType();
        if (parent && !name.value.startsWith('__')) fields.add(`${parent.name}.${name.value}`);
      },
    }),
  );
  return [...fields].sort();
}

/** Stands for the name of an operation that has none. */
export const NO_NAME = '(no name)';

/** Describes a valid operation of a document, by its name where there are several. */
export function describeOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  name: string | null,
): DescribedOperation {
  const text = normalised(document, name);
  const own = dropUnusedDefinitions(document, name ?? '');
  return { id: contentHash(text), name: name ?? NO_NAME, text, fields: fieldsOf(schema, own) };
}
