import type { Decimal } from '../../common/number/decimal';
import { toleranceOf } from '../answer/tolerance';
import type { ComparedPair } from '../aspect/finding';
import type { FigureClaim } from '../model';
import type { Names } from './names';
import { amountText, datesText, saidText } from './quantities';
import { figureSentence } from './sentences';

/** Why two comparable numbers disagree, or agree only within tolerance. */
export function gapSentence(
  { a, b, finding }: ComparedPair<FigureClaim>,
  tolerancePercent: Decimal,
  names: Names,
): string {
  const unit = a.figure.quantity?.unit;
  if (unit === undefined || a.value === null || b.value === null) return '';
  const gap = amountText(a.value.minus(b.value).abs(), unit);
  const allowed = amountText(toleranceOf(a, b, tolerancePercent).round(2), unit);
  const both = `${figureSentence(a, names)}; ${figureSentence(b, names)}`;
  const misread =
    finding.verdict === 'CONTRADICTS_ITSELF' &&
    [a, b].some(({ figure }) => figure.evidence?.reading === 'REPORTED')
      ? ' Which is wrong, or whether a report misread it, is not known.'
      : '';
  if (finding.totalFell) {
    const total = (claim: FigureClaim): string =>
      `${saidText(claim)} for ${datesText(claim)}`.replace(' for to ', ' to ');
    return `${both}: that is ${total(a)} against ${total(b)}. A running total cannot fall, and ${gap} is more than rounding and tolerance allow (${allowed}).${misread}`;
  }
  if (finding.verdict === 'DIFFERS' || finding.verdict === 'CONTRADICTS_ITSELF') {
    return `${both}: ${gap} apart, where rounding and tolerance allow ${allowed}.${misread}`;
  }
  return a.value.eq(b.value)
    ? `${both}: the same number, stated with different precision.`
    : `${both}: ${gap} apart, within the ${allowed} that rounding and tolerance allow.`;
}
