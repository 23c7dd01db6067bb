import { accountId } from '../../common/contract/accountId';
import { firstPossibleDay, lastPossibleDay } from '../../common/time/partialDate';
import { firstDayOf, lastDayOf } from '../../common/time/reportingPeriod';
import { existsBy, type Published } from '../published/reported';
import type { Register } from '../reference/register';
import type { MembershipRow } from '../store/referenceRows';

/** An account that ought to be in a comparison. */
export interface Expected {
  readonly id: string;
  readonly body: string;
  /** False for a body without a published subgraph. */
  readonly publishes: boolean;
}

/** Roles whose bearers are parties. */
const PARTIES: ReadonlySet<string> = new Set(['PARTY', 'LEAD', 'HOST']);

/** True when a party's membership touches the period; a date that is not known does not keep it out. */
export function isPartyIn(
  { role, from, to }: Pick<MembershipRow, 'role' | 'from' | 'to'>,
  period: string,
): boolean {
  const begun = from === null || firstPossibleDay(from) <= lastDayOf(period);
  const ended = to !== null && lastPossibleDay(to) < firstDayOf(period);
  return PARTIES.has(role) && begun && !ended;
}

/**
 * The accounts that a comparison as at the end of a period ought to hold: of every body that was a party during the
 * period, and of every publisher that says it has an account by then. By body code.
 */
export function expectedAccounts(
  register: Register,
  published: Published,
  collaboration: string,
  period: string,
): Expected[] {
  const parties = (register.membershipsIn.get(collaboration) ?? [])
    .filter((membership) => isPartyIn(membership, period))
    .map(({ body }) => body);
  const reporters = (published.byCollaboration.get(collaboration) ?? [])
    .filter((report) => existsBy(report, period))
    .map(({ code }) => code);
  return [...new Set([...parties, ...reporters])].sort().map((body) => ({
    id: accountId({ publisher: body, collaboration, period }),
    body,
    publishes: published.subgraphs.has(body),
  }));
}
