import type { FigureClaim } from '../model';
import type { ComparedPair, SpreadFinding } from './finding';
import { bySeriousness } from './seriousness';

const isBound = ({ figure }: FigureClaim): boolean =>
  figure.precision === 'AT_LEAST' || figure.precision === 'UP_TO';

/**
 * Lowest and highest of the numbers that could be compared, of the body about whose part they are furthest apart.
 * Null when no two could: the gap between figures that answer different questions means nothing.
 */
export function spreadOf(pairs: readonly ComparedPair<FigureClaim>[]): SpreadFinding | null {
  const compared = pairs
    .filter(({ a, b, finding }) => finding.verdict !== 'NOT_COMPARABLE' && !isBound(a) && !isBound(b))
    .toSorted((one, other) => bySeriousness(one.finding.verdict, other.finding.verdict));
  const [worst] = compared;
  const unit = worst?.a.figure.quantity?.unit;
  if (worst === undefined || unit === undefined) return null;
  const values = compared
    .filter(({ a, b }) => a.subject === worst.a.subject && b.subject === worst.a.subject)
    .flatMap(({ a, b }) => [a.value, b.value])
    .filter((value) => value !== null)
    .sort((a, b) => a.cmp(b));
  const [lowest, highest] = [values[0], values.at(-1)];
  return lowest && highest ? { lowest, highest, unit } : null;
}
