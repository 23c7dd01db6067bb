import type { Decimal } from '../../common/number/decimal';
import { once } from '../once';
import type { FigureClaim } from '../model';
import { figurePair } from '../pair/figurePair';
import { pairsOf } from './clusters';
import type { ComparedPair } from './finding';

/** Figures set against each other, every two of them. */
export class FigureGroup {
  constructor(
    readonly claims: readonly FigureClaim[],
    private readonly tolerancePercent: Decimal,
  ) {}

  @once
  get pairs(): readonly ComparedPair<FigureClaim>[] {
    return pairsOf(this.claims).map(([a, b]) => ({ a, b, finding: figurePair(a, b, this.tolerancePercent) }));
  }
}
