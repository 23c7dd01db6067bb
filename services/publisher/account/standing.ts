import { lastDayOf } from '../../common/time/reportingPeriod';
import type { RevisionKind } from '../store/revisionRow';

/** What decides whether a revision stands. */
export interface RevisionHead {
  readonly collaboration: string;
  readonly period: string | null;
  readonly number: number;
  readonly kind: RevisionKind;
}

/** The newest revision of the figures and statements of each collaboration and half-year. */
export function standingRevisions<R extends RevisionHead>(revisions: readonly R[]): R[] {
  const newest = new Map<string, R>();
  for (const revision of revisions) {
    if (revision.kind !== 'ACCOUNT') continue;
    const name = `${revision.collaboration} ${revision.period ?? ''}`;
    const other = newest.get(name);
    if (other === undefined || other.number < revision.number) newest.set(name, revision);
  }
  return [...newest.values()];
}

/** True when a revision counts as at the end of `period`: its half-year has ended by then, or it has no date. */
export function countsBy(revision: Pick<RevisionHead, 'period'>, period: string): boolean {
  return revision.period === null || lastDayOf(revision.period) <= lastDayOf(period);
}
