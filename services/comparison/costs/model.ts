import type { CostFunction } from '../../common/contract/functionCost';
import type { Decimal } from '../../common/number/decimal';
import type { PerEmployee } from '../enums';
import type { Words } from '../input/readExpected';
import type { FigureClaim, Party } from '../model';

/** What one body says of one function in one financial year. */
export interface FunctionClaim {
  readonly function: CostFunction;
  readonly year: string;
  readonly cost: FigureClaim | null;
  readonly staff: FigureClaim | null;
}

/** A body with what it says that its functions cost. */
export interface CostsOfBody extends Party {
  readonly words: Words<readonly FunctionClaim[]>;
}

/** Everything that function costs among peers are worked out from. */
export interface PeerCostsInput {
  /** Code of the body that is set beside its peers. */
  readonly body: string;
  /** The body first, then its peers. */
  readonly bodies: readonly CostsOfBody[];
}

/** What one body states of one function and year: the cost, and the employees that it is divided by. */
export interface Stated extends Party {
  readonly cost: FigureClaim | null;
  readonly staff: FigureClaim | null;
}

/** A cost that can be divided. */
export interface Divisible extends Stated {
  readonly cost: FigureClaim;
  readonly staff: FigureClaim;
}

/** What one body spends for each employee, not rounded. */
export interface PerEmployeeFinding extends Divisible {
  readonly amount: Decimal;
}

/** A body whose figures are not used, and why. */
export interface NotCompared extends Stated {
  readonly reason: string;
}

/** One function in one year, for each employee, across the bodies. */
export interface SpreadFinding {
  readonly function: CostFunction;
  readonly year: string;
  readonly per: PerEmployee;
  /** From the lowest to the highest; alike in every qualifier. */
  readonly compared: readonly PerEmployeeFinding[];
  readonly notCompared: readonly NotCompared[];
}
