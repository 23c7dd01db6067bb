import { lastDayOf } from '../../common/time/reportingPeriod';
import { isLocalDate, type LocalDate } from '../../common/time/partialDate';
import type { ComparisonInput, ExpectedParty } from '../model';

/** Six months before a day, in whole months: 31 March gives 30 September. */
function sixMonthsBefore(day: LocalDate): LocalDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 6, 0)).getUTCDate();
  const at = new Date(Date.UTC(year, month - 7, Math.min(date, lastOfMonth)));
  return at.toISOString().slice(0, 10);
}

/**
 * When a body last reported a collaboration to its panel by the end of the period: as it recorded it, or as a panel
 * report of a known day says in which it made a statement.
 */
export function lastPanelReport(
  { period, figures, facts }: ComparisonInput,
  { code, standing }: ExpectedParty,
): LocalDate | null {
  const recorded = standing.kind === 'published' ? standing.reportedToPanelOn : null;
  const reports = [
    ...figures.filter(({ figure }) => figure.statedAs === 'PANEL_REPORT'),
    ...facts.filter(({ statement }) => statement.statedAs === 'PANEL_REPORT'),
  ];
  const said = reports
    .filter(({ holders }) => holders.includes(code))
    .map((claim) => (claim.kind === 'figure' ? claim.figure : claim.statement).statedOn ?? '')
    .filter((day) => isLocalDate(day) && day <= lastDayOf(period));
  return [...said, ...(recorded === null ? [] : [recorded])].sort().at(-1) ?? null;
}

/**
 * True when the last report to a panel was more than six months before the end of the period, or none is on record. The
 * East Midlands panels (31 January 2018) asked for a report about twice a year.
 */
export function isPanelReportOverdue(reportedToPanelOn: LocalDate | null, period: string): boolean {
  return reportedToPanelOn === null || reportedToPanelOn < sixMonthsBefore(lastDayOf(period));
}
