import type { PublishedSubgraphRow } from '../store/publishedRows';
import type { Part, Supergraph } from '../supergraph/compose';
import { partsOf, type CoreServices } from '../supergraph/parts';
import { checkParses } from './1-parses';
import { checkContract } from './2-contract';
import { checkProjectRules } from './3-projectRules';
import { checkComposes } from './4-composes';
import type { Finding } from './finding';

export interface Candidate {
  readonly code: string;
  readonly url: string;
  readonly sdl: string;
}

/**
 * Checks a subgraph before it is published, in order: it parses; it implements the contract; it keeps to the rules of
 * the project; it composes with the others. All findings at once, as far as one check leaves anything for the next.
 */
export async function checkSubgraph(
  candidate: Candidate,
  among: {
    readonly members: readonly PublishedSubgraphRow[];
    /** Codes of all bodies: none may take another's type names. */
    readonly bodies: readonly string[];
    readonly services: CoreServices;
    readonly compose: (parts: readonly Part[]) => Promise<Supergraph>;
  },
): Promise<readonly Finding[]> {
  const { document, findings } = checkParses(candidate.sdl);
  if (document === undefined) return findings;
  const own = [
    ...findings,
    ...checkContract(candidate.code, document),
    ...checkProjectRules(candidate.code, document, among.bodies),
  ];
  // Composition would only say the same again, in words of its own.
  if (own.some(({ severity }) => severity === 'ERROR')) return own;
  const others = among.members.filter(({ code }) => code !== candidate.code);
  const { parts } = partsOf(among.services, [...others, { ...candidate, state: 'PUBLISHED' }]);
  const composed = await checkComposes(parts, among.compose);
  return [...own, ...composed.findings];
}
