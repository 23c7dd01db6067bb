import { larger, ZERO, type Decimal } from '../../common/number/decimal';
import type { FigureClaim } from '../model';

/**
 * How much rounding may leave between a whole and the sum of its parts: one whole unit of the coarsest figure (sources
 * cut digits off as often as they round), or half a unit of every figure together, whichever is more.
 */
export function roundingLeft(figures: readonly FigureClaim[]): Decimal {
  const units = figures.map(({ roundedTo }) => roundedTo ?? ZERO);
  const halves = units.reduce((total, unit) => total.plus(unit.times('0.5')), ZERO);
  return units.reduce(larger, halves);
}
