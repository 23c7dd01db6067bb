import { isSurelyAfter, mayBeSameDate } from '../../common/time/partialDate';
import type { Decimal } from '../../common/number/decimal';
import { isSurelyAbove, rangeOf } from '../answer/range';
import { toleranceOf } from '../answer/tolerance';
import type { Qualifier } from '../enums';
import type { FigureClaim } from '../model';

/**
 * True for two running totals alike in all but their end date of which the later one is smaller by more than the
 * tolerance: what has been spent up to a date cannot fall.
 */
export function totalFell(
  a: FigureClaim,
  b: FigureClaim,
  differing: readonly Qualifier[],
  tolerancePercent: Decimal,
): boolean {
  const onlyEndsDiffer = differing.length === 0 || (differing.length === 1 && differing[0] === 'PERIOD');
  if (!onlyEndsDiffer || a.figure.period.kind !== 'CUMULATIVE') return false;
  const [endA, endB] = [a.figure.period.to, b.figure.period.to];
  if (!endA || !endB) return false;
  const [beginA, beginB] = [a.figure.period.from, b.figure.period.from];
  if (beginA && beginB && !mayBeSameDate(beginA, beginB)) return false;
  const allowed = toleranceOf(a, b, tolerancePercent);
  const fell = (earlier: FigureClaim, later: FigureClaim): boolean =>
    isSurelyAbove(rangeOf(earlier), rangeOf(later), allowed);
  return (isSurelyAfter(endA, endB) && fell(b, a)) || (isSurelyAfter(endB, endA) && fell(a, b));
}
