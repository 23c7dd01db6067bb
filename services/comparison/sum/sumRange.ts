import { larger, sum, toDecimal, ZERO, type Decimal } from '../../common/number/decimal';
import { rangeOf, type Range } from '../answer/range';
import type { FigureClaim } from '../model';

/** "About" reaches this far, in a sum as between two figures. */
const ABOUT = toDecimal('0.05');

/**
 * How much rounding may leave between a whole and the sum of its parts: one whole unit of the coarsest figure (sources
 * cut digits off as often as they round), or half a unit of every figure together, whichever is more; and 5 per cent of
 * a figure that is marked ABOUT, if that is more still.
 */
export function allowedInSum(figures: readonly FigureClaim[]): Decimal {
  const units = figures.map(({ roundedTo }) => roundedTo ?? ZERO);
  const halves = units.reduce((total, unit) => total.plus(unit.times('0.5')), ZERO);
  const hedges = figures
    .filter(({ figure }) => figure.precision === 'ABOUT')
    .map(({ value }) => value?.abs().times(ABOUT) ?? ZERO);
  return [...units, ...hedges].reduce(larger, halves);
}

/** What the sum of some figures can mean: open where one of them is. */
export function sumRange(parts: readonly FigureClaim[]): Range {
  const ranges = parts.map(rangeOf);
  const total = (ends: readonly (Decimal | null)[]): Decimal | null =>
    ends.every((end) => end !== null) ? sum(ends) : null;
  return { low: total(ranges.map(({ low }) => low)), high: total(ranges.map(({ high }) => high)) };
}
