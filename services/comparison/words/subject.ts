import type { PeriodKind } from '../../common/contract/enums';
import { capitalised } from '../../common/text/words';
import type { FigureClaim } from '../model';
import type { Names } from './names';
import { datesText } from './quantities';
import {
  BASIS_WORDS,
  MEASURE_WORDS,
  PERIOD_KIND_WORDS,
  SAVING_CATEGORY_WORDS,
  SAVING_STATUS_WORDS,
} from './terms';

/** "Cost of the whole collaboration", "Cost, Surrey Police's own part", "Cost, each body's own part". */
export function headOf(claims: readonly FigureClaim[], names: Names): string {
  const first = claims.find(({ figure }) => figure.scope !== 'UNSTATED') ?? claims[0];
  if (first === undefined) return '';
  const { measure: kind, component } = first.figure;
  // "Other" says nothing by itself: what it counts stands in its place.
  const measure = capitalised(kind === 'OTHER' && component ? component : MEASURE_WORDS[kind]);
  const subjects = new Set(claims.map(({ subject }) => subject));
  switch (first.figure.scope) {
    case 'WHOLE':
      return kind === 'OTHER' ? `${measure}, whole collaboration` : `${measure} of the whole collaboration`;
    case 'UNSTATED':
      return `${measure}, one part or the whole not stated`;
    case 'OWN':
      return subjects.size > 1
        ? `${measure}, each body's own part`
        : `${measure}, own part of ${names.list(first.subject.split(' '))}`;
  }
}

/** The most telling dates: the ones that say most. */
function fullestDates(claims: readonly FigureClaim[]): string {
  return claims.map(datesText).toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? '';
}

/** "running total to March 2020", "as it stood in 2015"; empty where nothing is stated. */
export function timeText(kind: PeriodKind, dates: string): string {
  if (kind === 'UNSTATED') return dates;
  if (kind === 'POINT_IN_TIME' && dates === '') return '';
  return [PERIOD_KIND_WORDS[kind], dates].filter((word) => word !== '').join(' ');
}

/** One line that says what question the figures answer: measure, whose part, basis, time, component. */
export function figureSubject(claims: readonly FigureClaim[], names: Names): string {
  const numbers = claims.filter(({ value }) => value !== null);
  const [first] = numbers.length > 0 ? numbers : claims;
  if (first === undefined) return '';
  const { figure } = first;
  const parts = [
    figure.basis === 'UNSTATED' ? '' : BASIS_WORDS[figure.basis],
    figure.saving?.status && figure.saving.status !== figure.basis
      ? SAVING_STATUS_WORDS[figure.saving.status]
      : '',
    figure.saving?.category ? SAVING_CATEGORY_WORDS[figure.saving.category] : '',
    timeText(figure.period.kind, fullestDates(numbers)),
    figure.measure === 'OTHER' ? '' : (figure.component ?? ''),
  ];
  return [headOf(claims, names), ...parts].filter((part) => part !== '').join(', ');
}
