import type { ComparedPair } from './finding';

/** Who disagrees: two accounts, an account and an observer, or observers alone. */
export type Dispute = 'ACCOUNTS' | 'ACCOUNT_AND_OBSERVER' | 'OBSERVERS';

export const isBetweenObservers = ({ a, b }: ComparedPair): boolean =>
  a.observer !== null && b.observer !== null;

/** Between whom some pairs show a difference, accounts first; undefined where none does. */
export function disputeIn(pairs: readonly ComparedPair[]): Dispute | undefined {
  const differing = pairs.filter(({ finding }) => finding.verdict === 'DIFFERS');
  if (differing.length === 0) return undefined;
  if (differing.some(({ a, b }) => a.observer === null && b.observer === null)) return 'ACCOUNTS';
  return differing.every(isBetweenObservers) ? 'OBSERVERS' : 'ACCOUNT_AND_OBSERVER';
}
