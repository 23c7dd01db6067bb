import { lastDayOf } from '../../common/time/reportingPeriod';
import type { LocalDate } from '../../common/time/partialDate';

/** Six months before a day, in whole months: 31 March gives 30 September. */
function sixMonthsBefore(day: LocalDate): LocalDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 6, 0)).getUTCDate();
  const at = new Date(Date.UTC(year, month - 7, Math.min(date, lastOfMonth)));
  return at.toISOString().slice(0, 10);
}

/**
 * True when the last report to a panel was more than six months before the end of the period, or none is on record. The
 * East Midlands panels (31 January 2018) asked for a report about twice a year.
 */
export function isPanelReportOverdue(reportedToPanelOn: LocalDate | null, period: string): boolean {
  return reportedToPanelOn === null || reportedToPanelOn < sixMonthsBefore(lastDayOf(period));
}
