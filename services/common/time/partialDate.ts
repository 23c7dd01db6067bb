/** A date as fully as it is known: YYYY, YYYY-MM or YYYY-MM-DD. No time, no zone. */
export type PartialDate = string;

/** A whole date, YYYY-MM-DD. Compares as text. */
export type LocalDate = string;

const SHAPE = /^[1-9]\d{3}(-(0[1-9]|1[0-2])(-\d{2})?)?$/;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}

/** True for YYYY, YYYY-MM and YYYY-MM-DD of days that exist, in the years 1000 to 9999. */
export function isPartialDate(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  if (text.length < 10) return true;
  const day = Number(text.slice(8));
  return day >= 1 && day <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

export function isLocalDate(text: string): boolean {
  return text.length === 10 && isPartialDate(text);
}

/** The first day that a partly known date can mean. */
export function firstPossibleDay(date: PartialDate): LocalDate {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

/** The last day that a partly known date can mean: 2021 is 31 December 2021. */
export function lastPossibleDay(date: PartialDate): LocalDate {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const days = daysIn(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  return `${date}-${String(days).padStart(2, '0')}`;
}

/** True when both can mean one and the same day: a year and a day inside it. */
export function mayBeSameDate(a: PartialDate, b: PartialDate): boolean {
  return firstPossibleDay(a) <= lastPossibleDay(b) && firstPossibleDay(b) <= lastPossibleDay(a);
}

/** True when every day that `a` can mean is after every day that `b` can mean. */
export function isSurelyAfter(a: PartialDate, b: PartialDate): boolean {
  return firstPossibleDay(a) > lastPossibleDay(b);
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** As people write it: 2021, March 2021, 14 September 2020. */
export function partialDateText(date: PartialDate): string {
  const [year = '', month, day] = date.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return `${day === undefined ? '' : `${Number(day)} `}${name === undefined ? '' : `${name} `}${year}`;
}
