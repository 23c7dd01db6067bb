import { toDecimal, type Decimal } from '../../common/number/decimal';
import type { SpreadFinding } from './model';

/** Lowest, highest and median to the penny, the ratio to two places, halves up. All from amounts not yet rounded. */
export interface Summary {
  readonly lowest: Decimal;
  readonly highest: Decimal;
  readonly median: Decimal;
  /** Null when the lowest is nought. */
  readonly ratio: Decimal | null;
}

const PLACES = 2;

/** What several bodies spend for each employee; undefined for fewer than two. */
export function summaryOf({ compared }: Pick<SpreadFinding, 'compared'>): Summary | undefined {
  const amounts = compared.map(({ amount }) => amount);
  const [lowest, highest] = [amounts[0], amounts.at(-1)];
  const upper = amounts[Math.floor(amounts.length / 2)];
  const lower = amounts[Math.ceil(amounts.length / 2) - 1];
  if (amounts.length < 2 || !lowest || !highest || !upper || !lower) return undefined;
  return {
    lowest: lowest.round(PLACES),
    highest: highest.round(PLACES),
    median: lower.plus(upper).div(toDecimal(2)).round(PLACES),
    ratio: lowest.eq(0) ? null : highest.div(lowest).round(PLACES),
  };
}
