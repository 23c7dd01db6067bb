import type { Verdict } from '../enums';

/**
 * Verdicts from the most serious to the least. Two bodies that disagree come first; what is kept back or not said comes
 * before what cannot be compared. A publisher that cannot be reached outweighs every conclusion that its account could
 * overturn, agreement among the others included.
 */
export const MOST_SERIOUS_FIRST: readonly Verdict[] = [
  'DIFFERS',
  'CONTRADICTS_ITSELF',
  'WITHHELD',
  'SILENT',
  'NOT_COMPARABLE',
  'UNAVAILABLE',
  'ONLY_ONE_ACCOUNT',
  'WITHIN_TOLERANCE',
  'AGREES',
];

const RANK = new Map(MOST_SERIOUS_FIRST.map((verdict, rank) => [verdict, rank]));

/** Sorts the most serious first. */
export function bySeriousness(a: Verdict, b: Verdict): number {
  return (RANK.get(a) ?? 0) - (RANK.get(b) ?? 0);
}

/** The first of the pairs whose verdict is the most serious; undefined when there is none. */
export function worstOf<Pair extends { readonly finding: { readonly verdict: Verdict } }>(
  pairs: readonly Pair[],
): Pair | undefined {
  const worst = mostSerious(pairs.map(({ finding }) => finding.verdict));
  return pairs.find(({ finding }) => finding.verdict === worst);
}

/** The most serious of some verdicts; undefined when there is none. */
export function mostSerious(verdicts: Iterable<Verdict>): Verdict | undefined {
  let worst: Verdict | undefined;
  for (const verdict of verdicts) {
    if (worst === undefined || bySeriousness(verdict, worst) < 0) worst = verdict;
  }
  return worst;
}
