import type { Unit } from '../../common/contract/enums';
import type { Decimal } from '../../common/number/decimal';
import { quantityText } from '../../common/number/quantityText';
import { partialDateText } from '../../common/time/partialDate';
import type { FigureClaim } from '../model';

const ABSENCES = {
  WITHHELD: 'no figure: withheld by law',
  DECLINED: 'no figure: declined to say',
  NO_NUMBER: 'no figure: spoke of it without a number',
  NO_ANSWER: 'no figure: had not answered',
} as const;

/** A figure as people say it, with its precision: at least £12 million; or why there is none. */
export function saidText({ figure, value }: FigureClaim): string {
  if (value === null || !figure.quantity) return figure.absence ? ABSENCES[figure.absence.kind] : 'no figure';
  const text = quantityText(value, figure.quantity.unit);
  switch (figure.precision) {
    case 'ABOUT':
      return `about ${text}`;
    case 'AT_LEAST':
      return `at least ${text}`;
    case 'UP_TO':
      return `up to ${text}`;
    case 'EXACT':
    case 'ROUNDED':
      return text;
  }
}

export function amountText(value: Decimal, unit: Unit): string {
  return quantityText(value, unit);
}

/** "2016 to 2020", "to March 2020", "from January 2016"; empty where nothing is stated. */
export function datesText({ figure: { period } }: FigureClaim): string {
  const [from, to] = [period.from, period.to].map((date) => (date ? partialDateText(date) : ''));
  if (from && to) return from === to ? from : `${from} to ${to}`;
  if (to && period.kind === 'POINT_IN_TIME') return `${period.to?.length === 10 ? 'on' : 'in'} ${to}`;
  if (to) return `to ${to}`;
  return from ? `from ${from}` : '';
}
