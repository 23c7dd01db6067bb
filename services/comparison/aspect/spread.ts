import { larger, smaller } from '../../common/number/decimal';
import type { FigureClaim } from '../model';
import type { ComparedPair, SpreadFinding } from './finding';
import { worstOf } from './seriousness';

const isBound = ({ figure }: FigureClaim): boolean =>
  figure.precision === 'AT_LEAST' || figure.precision === 'UP_TO';

/**
 * Lowest and highest of the numbers that could be compared, of the body about whose part they are furthest apart.
 * Null when no two could: the gap between figures that answer different questions means nothing.
 */
export function spreadOf(pairs: readonly ComparedPair<FigureClaim>[]): SpreadFinding | null {
  const compared = pairs.filter(
    ({ a, b, finding }) => finding.verdict !== 'NOT_COMPARABLE' && !isBound(a) && !isBound(b),
  );
  const worst = worstOf(compared);
  const unit = worst?.a.figure.quantity?.unit;
  if (worst === undefined || unit === undefined) return null;
  const values = compared
    .filter(({ a, b }) => a.subject === worst.a.subject && b.subject === worst.a.subject)
    .flatMap(({ a, b }) => [a.value, b.value])
    .filter((value) => value !== null);
  const [first] = values;
  if (first === undefined) return null;
  return { lowest: values.reduce(smaller, first), highest: values.reduce(larger, first), unit };
}
