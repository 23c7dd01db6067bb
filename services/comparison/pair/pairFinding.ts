import type { Qualifier, Verdict } from '../enums';

/** What setting two statements against each other gives. */
export interface PairFinding {
  readonly verdict: Extract<
    Verdict,
    'AGREES' | 'WITHIN_TOLERANCE' | 'DIFFERS' | 'NOT_COMPARABLE' | 'CONTRADICTS_ITSELF'
  >;
  /** For NOT_COMPARABLE: in what they answer different questions. */
  readonly differing: readonly Qualifier[];
  /** True for two running totals of which the later one is smaller. */
  readonly totalFell?: boolean;
}
