import { sortedBy } from '../../common/text/sorted';
import type { PublishedSubgraphRow } from '../store/publishedRows';
import type { Part, Supergraph } from '../supergraph/compose';
import { partsOf, type CoreServices } from '../supergraph/parts';
import { checkParses } from './1-parses';
import { checkContract } from './2-contract';
import { checkProjectRules } from './3-projectRules';
import { checkComposes } from './4-composes';
import { checkImpact, type When } from './5-impact';
import { checkPlans } from './6-plans';
import type { Finding } from './finding';
import type { ImpactQuestion } from './impactWorker';
import { remembered } from './remembered';
import type { UsedOperation } from './usedOperation';

export interface Candidate {
  readonly code: string;
  readonly url: string;
  readonly sdl: string;
}

/** What a candidate is checked against. */
export interface Surroundings {
  readonly members: readonly PublishedSubgraphRow[];
  /** Codes of all bodies: none may take another's type names. */
  readonly bodies: readonly string[];
  readonly services: CoreServices;
  /** SDL of the supergraph that counts; undefined before the first. */
  readonly supergraph: string | undefined;
  /** What has to go on working: the hub's own operations, and those that are used at the gateway. */
  readonly operations: { readonly own: readonly UsedOperation[]; readonly used: readonly UsedOperation[] };
  readonly compose: (parts: readonly Part[]) => Promise<Supergraph>;
}

/** Checks 1 to 3: what can be said of a subgraph by itself. */
export function checkAlone(
  { code, sdl }: Candidate,
  { bodies }: Pick<Surroundings, 'bodies'>,
): readonly Finding[] {
  const { document, findings } = checkParses(sdl);
  if (document === undefined) return findings;
  return [...findings, ...checkContract(code, document), ...checkProjectRules(code, document, bodies)];
}

const readersFindings = remembered(
  async ({ when, ...question }: ImpactQuestion & { readonly when: When }): Promise<readonly Finding[]> => {
    const { before, after, operations } = question;
    const both = [checkImpact(question, when), checkPlans({ supergraph: after, operations }, before)];
    return (await Promise.all(both)).flat();
  },
);

/** Checks 5 and 6: what a new supergraph does to those who ask for it. Before the first there is nobody who does. */
export async function checkReaders(
  supergraph: Supergraph,
  { supergraph: before, operations }: Surroundings,
  when: When = 'planned',
): Promise<readonly Finding[]> {
  if (before === undefined) return [];
  const all = [...operations.own, ...operations.used];
  return readersFindings({ before, after: supergraph.sdl, operations: all, when });
}

/**
 * Checks subgraphs that are to be published together, in order: each parses, implements the contract and keeps to the
 * rules of the project; they compose with the others; readers go on. All findings at once, as far as one check leaves
 * anything for the next. Whether what runs conforms is asked apart (check 7): that needs its address.
 */
export async function checkSubgraphs(
  candidates: readonly Candidate[],
  among: Surroundings,
): Promise<readonly Finding[]> {
  const own = candidates.flatMap((candidate) => checkAlone(candidate, among));
  // Composition would only say the same again, in words of its own.
  if (own.some(({ severity }) => severity === 'ERROR')) return own;
  const codes = new Set(candidates.map(({ code }) => code));
  const others = among.members.filter(({ code }) => !codes.has(code));
  const members = [...others, ...candidates.map((one) => ({ ...one, state: 'PUBLISHED' as const }))];
  const { parts } = partsOf(
    among.services,
    sortedBy(members, ({ code }) => code),
  );
  const { supergraph, findings } = await checkComposes(parts, among.compose);
  if (supergraph === undefined) return [...own, ...findings];
  return [...own, ...findings, ...(await checkReaders(supergraph, among))];
}
