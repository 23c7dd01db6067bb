import { disputeIn, type Dispute } from '../aspect/dispute';
import type { ComparedPair } from '../aspect/finding';
import type { Qualifier, Verdict } from '../enums';
import type { Claim } from '../model';

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  AGREES: 'They agree',
  WITHIN_TOLERANCE: 'They agree within rounding and tolerance',
  DIFFERS: 'They differ',
  NOT_COMPARABLE: 'They answer different questions',
  ONLY_ONE_ACCOUNT: 'Only one says so',
  SILENT: 'The hub has nothing from one',
  WITHHELD: 'Kept back',
  UNAVAILABLE: 'Could not be fetched',
  CONTRADICTS_ITSELF: 'One body, two answers',
};

const DISPUTE_WORDS: Readonly<Record<Dispute, string>> = {
  ACCOUNTS: 'They differ',
  ACCOUNT_AND_OBSERVER: 'A body and an observer differ',
  OBSERVERS: 'Observers differ',
};

function statedOnOf(claim: Claim): string | null | undefined {
  return (claim.kind === 'figure' ? claim.figure : claim.statement).statedOn;
}

/** The verdict on one aspect as a lay reader says it. */
export function aspectWords(
  verdict: Verdict,
  differing: readonly Qualifier[],
  pairs: readonly ComparedPair[],
): string {
  if (verdict === 'DIFFERS') return DISPUTE_WORDS[disputeIn(pairs) ?? 'ACCOUNTS'];
  if (verdict !== 'NOT_COMPARABLE') return VERDICT_WORDS[verdict];
  if (differing.length === 0) return 'Side by side';
  if (differing.every((qualifier) => qualifier === 'SUBJECT')) return "Each body's own part, side by side";
  if (differing.some((qualifier) => qualifier !== 'STATED_ON')) return VERDICT_WORDS[verdict];
  const isUndated = pairs.flatMap(({ a, b }) => [a, b]).some((claim) => !statedOnOf(claim));
  return isUndated ? 'Perhaps said at different times' : 'Said at different times';
}

const COMPARISON_WORDS: Readonly<Record<Verdict, string>> = {
  AGREES: 'The accounts agree',
  WITHIN_TOLERANCE: 'The accounts agree within rounding and tolerance',
  DIFFERS: 'The accounts differ',
  NOT_COMPARABLE: 'The accounts answer different questions',
  ONLY_ONE_ACCOUNT: 'There is one account only',
  SILENT: 'Accounts are missing',
  WITHHELD: 'Something is kept back',
  UNAVAILABLE: 'An account could not be fetched',
  CONTRADICTS_ITSELF: 'One body gives two answers',
};

const COMPARISON_DISPUTE_WORDS: Readonly<Record<Dispute, string>> = {
  ACCOUNTS: 'The accounts differ',
  ACCOUNT_AND_OBSERVER: 'An account and an observer differ',
  OBSERVERS: 'Observers differ',
};

/** The verdict on a whole comparison as a lay reader says it. */
export function comparisonWords(verdict: Verdict | undefined, dispute: Dispute | undefined): string {
  if (verdict === 'DIFFERS' && dispute !== undefined) return COMPARISON_DISPUTE_WORDS[dispute];
  return verdict === undefined ? 'Nothing is stated' : COMPARISON_WORDS[verdict];
}
