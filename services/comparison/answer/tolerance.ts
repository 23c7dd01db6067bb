import { larger, toDecimal, ZERO, type Decimal } from '../../common/number/decimal';
import type { FigureClaim } from '../model';

/** How far "about" reaches. */
const ABOUT_PERCENT = toDecimal(5);
const HUNDREDTH = toDecimal('0.01');

function percentOf(value: Decimal, percent: Decimal): Decimal {
  return value.abs().times(percent).times(HUNDREDTH);
}

function hedge({ figure, value }: FigureClaim): Decimal {
  return figure.precision === 'ABOUT' && value !== null ? percentOf(value, ABOUT_PERCENT) : ZERO;
}

/**
 * How far apart two comparable numbers may be, in their own unit: one whole unit of the last digit of the coarser,
 * 5 per cent of one that is marked ABOUT, or the caller's percentage of the larger, whichever is most. One whole unit
 * and not half of one, because sources cut digits off as often as they round.
 */
export function toleranceOf(a: FigureClaim, b: FigureClaim, percent: Decimal): Decimal {
  const size = larger(a.value?.abs() ?? ZERO, b.value?.abs() ?? ZERO);
  const rounding = larger(a.roundedTo ?? ZERO, b.roundedTo ?? ZERO);
  return larger(larger(rounding, percentOf(size, percent)), larger(hedge(a), hedge(b)));
}
