import type { DocumentNode } from 'graphql';
import type { Excess } from './overLimit';
import { figureOf, isIntrospection, largest } from './spreadOut';

/** Fields inside one another; a fragment does not count, and neither does what is asked about the schema. */
export const depth = (document: DocumentNode): Excess => ({
  code: 'OPERATION_TOO_DEEP',
  setting: 'OPERATION_DEPTH',
  says: (found) => `The operation has ${found} fields inside one another`,
  found: figureOf(document, {
    together: largest,
    field: (node, inside) => (isIntrospection(node) ? 1 : inside + 1),
  }),
});
