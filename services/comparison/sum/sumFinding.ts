import type { Unit } from '../../common/contract/enums';
import type { Decimal } from '../../common/number/decimal';
import type { SumVerdict } from '../enums';
import type { FigureClaim } from '../model';

/** Whether the stated parts make up a stated whole, or shares make up a hundred per cent. */
export interface SumFinding {
  readonly subject: string;
  readonly verdict: SumVerdict;
  readonly parts: readonly FigureClaim[];
  readonly total: Decimal;
  readonly unit: Unit;
  /** The claims of the whole; empty for shares, whose whole is a hundred per cent. */
  readonly stated: readonly FigureClaim[];
  /** The whole less the sum of the parts; null where it would tell a part that is kept back. */
  readonly difference: Decimal | null;
  /** Codes of the parties whose part is not stated. */
  readonly missing: readonly string[];
  readonly reason: string;
}
