import type { Decimal } from '../../common/number/decimal';
import type { Precision } from '../../common/contract/enums';
import type { FigureClaim } from '../model';
import { isSurelyAbove, rangeOf } from './range';
import { toleranceOf } from './tolerance';

/** EXACT and ROUNDED are one word here: both stand for the number as written. */
function precisionWord(precision: Precision): Precision {
  return precision === 'ROUNDED' ? 'EXACT' : precision;
}

/**
 * Whether two comparable figures give the same answer: AGREES for the same number with the same precision word,
 * WITHIN_TOLERANCE when what they can mean is no further apart than the tolerance, else DIFFERS.
 */
export function sameAnswer(
  a: FigureClaim,
  b: FigureClaim,
  tolerancePercent: Decimal,
): 'AGREES' | 'WITHIN_TOLERANCE' | 'DIFFERS' {
  if (a.value === null || b.value === null) return 'DIFFERS';
  const sameWord = precisionWord(a.figure.precision) === precisionWord(b.figure.precision);
  if (sameWord && a.value.eq(b.value)) return 'AGREES';
  const allowed = toleranceOf(a, b, tolerancePercent);
  const [one, other] = [rangeOf(a), rangeOf(b)];
  return isSurelyAbove(one, other, allowed) || isSurelyAbove(other, one, allowed)
    ? 'DIFFERS'
    : 'WITHIN_TOLERANCE';
}
