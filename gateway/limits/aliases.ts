import type { DocumentNode } from 'graphql';
import type { Excess } from './overLimit';
import { figureOf, sum } from './spreadOut';

/** Fields with a name of the client's own, each as often as its fragment is spread. */
export const aliases = (document: DocumentNode): Excess => ({
  code: 'TOO_MANY_ALIASES',
  setting: 'OPERATION_ALIASES',
  says: (found) => `The operation has ${found} aliases`,
  found: figureOf(document, {
    together: sum,
    field: (node, inside) => inside + (node.alias === undefined ? 0 : 1),
  }),
});
