import { lastDayOf } from '../../common/time/reportingPeriod';
import type { RevisionHead } from './standing';

export interface PanelReport extends RevisionHead {
  readonly reportedOn: string | null;
}

/**
 * When the account as at the end of `period` was last reported to the panel: the latest day within the period or before
 * it; failing that, the first day after it. Of two records for one half-year the newer counts.
 */
export function reportedToPanelOn(revisions: readonly PanelReport[], period: string): string | null {
  const newest = new Map<string | null, PanelReport>();
  for (const revision of revisions.toSorted((a, b) => a.number - b.number)) {
    if (revision.kind === 'PANEL_REPORT') newest.set(revision.period, revision);
  }
  const days = [...newest.values()]
    .map(({ reportedOn }) => reportedOn)
    .filter((day) => day !== null)
    .sort();
  const end = lastDayOf(period);
  return days.findLast((day) => day <= end) ?? days[0] ?? null;
}
