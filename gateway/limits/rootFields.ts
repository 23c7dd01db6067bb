import type { DocumentNode } from 'graphql';
import type { Excess } from './overLimit';
import { figureOf, sum } from './spreadOut';

/** Fields at the root, those of fragments included; one that is written twice counts twice. */
export const rootFields = (document: DocumentNode): Excess => ({
  code: 'TOO_MANY_ROOT_FIELDS',
  setting: 'OPERATION_ROOT_FIELDS',
  says: (found) => `The operation has ${found} fields at its root`,
  found: figureOf(document, { together: sum, field: () => 1 }),
});
