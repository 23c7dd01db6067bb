import type { Decimal } from '../../common/number/decimal';
import type { FigureClaim } from '../model';

/** One party's share of something, in per cent. */
export interface ShareFinding {
  readonly percent: Decimal;
  /** False when somebody states the share; true when it follows from the amounts of all parties. */
  readonly derived: boolean;
  /** The stated share, or the amount that it is derived from. */
  readonly claim: FigureClaim;
}

export type ShareKind = 'cost' | 'resources' | 'benefit' | 'votes';
