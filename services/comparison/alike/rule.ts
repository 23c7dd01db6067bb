import type { Qualifier } from '../enums';
import type { FigureClaim } from '../model';

/** One rule of comparability: when two figures are alike in one qualifier. */
export interface AlikeRule {
  readonly qualifier: Qualifier;
  /** False when the rule is not looked at for this pair: then it does not keep them apart. */
  readonly applies?: (this: void, a: FigureClaim, b: FigureClaim) => boolean;
  readonly alike: (this: void, a: FigureClaim, b: FigureClaim) => boolean;
}
