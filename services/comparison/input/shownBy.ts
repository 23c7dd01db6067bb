import type { Figure } from '../../common/contract/figure';
import type { Statement } from '../../common/contract/statement';
import { isPartialDate, lastPossibleDay, type PartialDate } from '../../common/time/partialDate';
import { lastDayOf } from '../../common/time/reportingPeriod';

/** Bases of what has not happened yet: such a figure is stated before the time that it is of. */
const AHEAD: ReadonlySet<string> = new Set(['BUDGETED', 'FORECAST', 'COMMITTED']);

function timeOf({ basis, saving, period }: Figure): PartialDate | null {
  if (AHEAD.has(basis) || saving?.status === 'FORECAST') return null;
  // A rate for each year can be stated as soon as it runs; everything else when its time is over.
  const [first, second] = period.kind === 'PER_YEAR' ? [period.from, period.to] : [period.to, period.from];
  return first ?? second ?? null;
}

/** What has happened: an end or a next review may be announced long before. */
const HAPPENED: ReadonlySet<string> = new Set(['START', 'REVIEWED']);

function dayOf({ aspect, value }: Statement): PartialDate | null {
  const [date = ''] = (value ?? '').split(' ');
  return HAPPENED.has(aspect) && isPartialDate(date) ? date : null;
}

/**
 * True when a thing said is shown as at the end of the period: said by then, a partly known date being its last possible
 * day. What carries no date is shown from when its source was published, and when the time that it is of was over, as
 * far as it says; else in every period (METHOD.md, 1.2 and 1.3).
 */
export function isShownBy(said: Figure | Statement, period: string): boolean {
  const end = lastDayOf(period);
  const isBy = (date: PartialDate | null | undefined): boolean => !date || lastPossibleDay(date) <= end;
  if (said.statedOn) return isBy(said.statedOn);
  return isBy(said.evidence?.date) && isBy('measure' in said ? timeOf(said) : dayOf(said));
}
