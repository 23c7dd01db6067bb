import type { Aspect, Capacity, Measure, Unit } from '../../common/contract/enums';
import type { Decimal } from '../../common/number/decimal';
import type { Qualifier, Verdict } from '../enums';
import type { Claim } from '../model';
import type { PairFinding } from '../pair/pairFinding';

/** What one body or observer says on one aspect. A body that says nothing has no claim. */
export interface PositionFinding {
  readonly body: string | null;
  readonly observer: Capacity | null;
  readonly verdict: Verdict;
  readonly claim: Claim | null;
}

/** Lowest and highest of comparable numbers. */
export interface SpreadFinding {
  readonly lowest: Decimal;
  readonly highest: Decimal;
  readonly unit: Unit;
}

/** Two claims of one aspect set against each other. */
export interface ComparedPair<C extends Claim = Claim> {
  readonly a: C;
  readonly b: C;
  readonly finding: PairFinding;
}

/** One aspect of a collaboration as everybody states it, and what follows. */
export interface AspectFinding {
  /** What it is about: COST.WHOLE, STAFF.OWN, STATUS; aspects that answer questions on one thing share it. */
  readonly key: string;
  readonly subject: string;
  /** The subject in few words, to begin a question with. */
  readonly topic: string;
  readonly measure: Measure | null;
  readonly aspect: Aspect | null;
  readonly verdict: Verdict;
  /** Why this verdict, with who says nothing. */
  readonly reason: string;
  /** Why this verdict, without who says nothing. */
  readonly explanation: string;
  readonly differing: readonly Qualifier[];
  readonly positions: readonly PositionFinding[];
  readonly spread: SpreadFinding | null;
  readonly claims: readonly Claim[];
  readonly pairs: readonly ComparedPair[];
}
