import type { Verdict } from '../enums';

/** Verdicts as a lay reader says them. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  AGREES: 'They agree',
  WITHIN_TOLERANCE: 'They agree within rounding',
  DIFFERS: 'They differ',
  NOT_COMPARABLE: 'They cannot be compared',
  ONLY_ONE_ACCOUNT: 'Only one says so',
  SILENT: 'One is silent',
  WITHHELD: 'Kept back',
  UNAVAILABLE: 'Could not be fetched',
  CONTRADICTS_ITSELF: 'One body, two answers',
};
