import type { DocumentNode } from 'graphql';
import type { Excess } from './overLimit';
import { figureOf, operationsOf, sum } from './spreadOut';

/**
 * Directives, each as often as its fragment is spread. Planning is what they cost: 40 aliases of one field, each on a
 * condition of its own, kept the planner busy for 9.6 seconds at 32 subgraphs; 10 for 0.8 seconds.
 */
export const directives = (document: DocumentNode): Excess => ({
  code: 'TOO_MANY_DIRECTIVES',
  setting: 'OPERATION_DIRECTIVES',
  says: (found) => `The operation has ${found} directives`,
  found:
    Math.max(0, ...operationsOf(document).map((operation) => operation.directives?.length ?? 0)) +
    figureOf(document, {
      together: sum,
      field: (node, inside) => inside + (node.directives?.length ?? 0),
      fragment: (node, inside) => inside + (node.directives?.length ?? 0),
    }),
});
