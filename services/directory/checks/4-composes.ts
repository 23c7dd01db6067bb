import { CompositionError, type Part, type Supergraph } from '../supergraph/compose';
import type { Finding } from './finding';

/** Check 4: it composes with everything else that is published. */
export async function checkComposes(
  parts: readonly Part[],
  compose: (parts: readonly Part[]) => Promise<Supergraph>,
): Promise<{ supergraph?: Supergraph; findings: readonly Finding[] }> {
  try {
    return { supergraph: await compose(parts), findings: [] };
  } catch (error) {
    if (!(error instanceof CompositionError)) throw error;
    return {
      findings: error.problems.map((message) => ({
        rule: 'COMPOSITION',
        severity: 'ERROR',
        coordinate: null,
        message,
        advice: 'Correct the subgraph so that it composes with the others.',
        line: null,
      })),
    };
  }
}
