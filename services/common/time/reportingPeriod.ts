import { lastPossibleDay, type LocalDate, type PartialDate } from './partialDate';

/** A financial year, 2020-21, or a half of one: 2020-21-H1 (April to September), 2020-21-H2 (October to March). */
export type ReportingPeriod = string;

const SHAPE = /^(\d{4})-(\d{2})(?:-(H[12]))?$/;

export const REPORTING_PERIOD_FORMS = '2020-21, 2020-21-H1 or 2020-21-H2';

/** True for the forms above, the second year being the one after the first. */
export function isReportingPeriod(text: string): boolean {
  const match = SHAPE.exec(text);
  if (!match) return false;
  const first = Number(match[1]);
  return first >= 1000 && (first + 1) % 100 === Number(match[2]);
}

/** True for 2020-21-H1 and 2020-21-H2: what accounts are filed under. */
export function isHalfYear(text: string): boolean {
  return isReportingPeriod(text) && text.includes('-H');
}

function yearsOf(period: ReportingPeriod): { first: number; half: string | undefined } {
  const match = SHAPE.exec(period);
  if (!match) throw new RangeError(`"${period}" is no reporting period; write ${REPORTING_PERIOD_FORMS}.`);
  return { first: Number(match[1]), half: match[3] };
}

export function firstDayOf(period: ReportingPeriod): LocalDate {
  const { first, half } = yearsOf(period);
  return half === 'H2' ? `${first}-10-01` : `${first}-04-01`;
}

export function lastDayOf(period: ReportingPeriod): LocalDate {
  const { first, half } = yearsOf(period);
  return half === 'H1' ? `${first}-09-30` : `${first + 1}-03-31`;
}

/** The half-year that a day lies in. */
export function halfOf(day: LocalDate): ReportingPeriod {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const first = month >= 4 ? year : year - 1;
  const second = String((first + 1) % 100).padStart(2, '0');
  return `${String(first).padStart(4, '0')}-${second}-${month >= 4 && month <= 9 ? 'H1' : 'H2'}`;
}

/** The half-year that a partly known date counts in, by its last possible day. */
export function halfOfPartialDate(date: PartialDate): ReportingPeriod {
  return halfOf(lastPossibleDay(date));
}

/** Orders by the last day, then the shorter period first: 2020-21-H1, 2020-21-H2, 2020-21. */
export function comparePeriods(a: ReportingPeriod, b: ReportingPeriod): number {
  const byEnd = lastDayOf(a).localeCompare(lastDayOf(b));
  return byEnd !== 0 ? byEnd : firstDayOf(b).localeCompare(firstDayOf(a));
}

/** True when `a` ends before `b` begins. */
export function isBefore(a: ReportingPeriod, b: ReportingPeriod): boolean {
  return lastDayOf(a) < firstDayOf(b);
}

/** As people write it: the year 2020-21, April to September 2020, October 2020 to March 2021. */
export function periodText(period: ReportingPeriod): string {
  const { first, half } = yearsOf(period);
  if (half === 'H1') return `April to September ${first}`;
  if (half === 'H2') return `October ${first} to March ${first + 1}`;
  return `the year ${period}`;
}

/** For headings: 2017-18 (April 2017 to March 2018), April to September 2020, October 2020 to March 2021. */
export function periodTitle(period: ReportingPeriod): string {
  const { first, half } = yearsOf(period);
  return half === undefined ? `${period} (April ${first} to March ${first + 1})` : periodText(period);
}

/** The financial year that a period is, or lies in. */
export function yearOf(period: ReportingPeriod): ReportingPeriod {
  return period.slice(0, 7);
}
