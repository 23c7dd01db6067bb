import type { AccountState } from '../../common/contract/enums';
import { comparePeriods, isBefore } from '../../common/time/reportingPeriod';
import type { Reply } from '../../common/contract/reply';
import { reportedToPanelOn, type PanelReport } from './panelReport';
import { standingReplies, type ReplyRevision } from './replies';
import { countsBy, standingRevisions } from './standing';

/** A revision as the account needs it, without its figures and statements. */
export interface Revision extends PanelReport, ReplyRevision {
  readonly id: number;
  readonly state: 'PUBLISHED' | 'WITHDRAWN';
  readonly reason: string | null;
}

/** A body's account of one collaboration as at the end of one period, without the content of its revisions. */
export interface AccountHead {
  readonly state: AccountState;
  readonly revision: number | null;
  readonly publishedOn: string | null;
  /** The half-year of its latest dated statement, when that ended before the period began. */
  readonly carriedForwardFrom: string | null;
  readonly reportedToPanelOn: string | null;
  readonly replies: readonly Reply[];
  /** The revisions whose figures and statements make up the account. */
  readonly standing: readonly Revision[];
  /** Every other revision that counts by then, newest first. */
  readonly earlier: readonly Revision[];
}

const NOTHING: AccountHead = {
  state: 'NOT_PUBLISHED',
  revision: null,
  publishedOn: null,
  carriedForwardFrom: null,
  reportedToPanelOn: null,
  replies: [],
  standing: [],
  earlier: [],
};

/**
 * The account as at the end of `period`, from all revisions of one collaboration: everything stated up to then,
 * each half-year in its newest revision. Statements without a date count in every period.
 */
export function accountAsAt(revisions: readonly Revision[], period: string): AccountHead {
  const counting = revisions.filter((revision) => countsBy(revision, period));
  const heads = standingRevisions(counting);
  const newest = counting.toSorted((a, b) => b.number - a.number)[0];
  if (newest === undefined || heads.length === 0) return NOTHING;
  const standing = heads.filter(({ state }) => state === 'PUBLISHED');
  const latest = standing
    .map((revision) => revision.period)
    .filter((half) => half !== null)
    .sort(comparePeriods)
    .at(-1);
  return {
    state: standing.length === 0 ? 'WITHDRAWN' : 'PUBLISHED',
    revision: newest.number,
    publishedOn: newest.publishedOn,
    carriedForwardFrom: latest !== undefined && isBefore(latest, period) ? latest : null,
    reportedToPanelOn: reportedToPanelOn(counting, period),
    replies: standingReplies(counting),
    standing,
    earlier: counting.filter((revision) => revision !== newest).toSorted((a, b) => b.number - a.number),
  };
}
