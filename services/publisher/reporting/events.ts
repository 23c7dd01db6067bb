import type { DataSource } from 'typeorm';
import { aspectKeyProblem } from '../../common/contract/aspectKey';
import { LONGEST_REPLY } from '../../common/contract/reply';
import { hubError } from '../../common/errors/hubError';
import { isLocalDate } from '../../common/time/partialDate';
import { firstDayOf } from '../../common/time/reportingPeriod';
import { standingReplies } from '../account/replies';
import { countsBy } from '../account/standing';
import { hashOf } from '../import/drafts';
import { insertRevisions } from '../store/insertRevisions';
import { newHead, type RevisionRow } from '../store/revisionRow';
import { change, placeText, type Standing } from './change';
import type { Published } from './publish';
import { wordsOf } from './words';

/** A half-year of a collaboration that the body has an account of. */
export interface DatedPlace {
  readonly collaboration: string;
  readonly period: string;
}

function checkBegun({ period }: DatedPlace, today: string): void {
  if (firstDayOf(period) <= today) return;
  throw hubError('BAD_VALUE', `The half-year ${period} has not begun (today is ${today}).`);
}

async function addEvent(
  standing: Standing,
  place: DatedPlace,
  today: string,
  event: Pick<RevisionRow, 'kind'> & Partial<Pick<RevisionRow, 'reportedOn' | 'replyTo' | 'reply'>>,
): Promise<Published> {
  const head = newHead({
    ...place,
    ...event,
    origin: 'BODY',
    publishedOn: today,
    state: 'PUBLISHED',
    reason: null,
    contentHash: hashOf({ figures: [], facts: [] }),
  });
  const [revision] = await insertRevisions(
    standing.manager,
    [{ head, figures: [], facts: [] }],
    standing.stored,
  );
  return { ...place, revision: revision as number };
}

/**
 * Records the day on which the account of a half-year was reported to the panel; null takes the record back.
 * `day` and `today` are YYYY-MM-DD.
 */
export async function recordPanelReport(
  store: DataSource,
  place: DatedPlace,
  day: string | null,
  today: string,
): Promise<Published> {
  if (day !== null && !isLocalDate(day)) {
    throw hubError('BAD_VALUE', `The day "${day}" is no date; write YYYY-MM-DD.`);
  }
  if (day !== null && day > today) {
    throw hubError('BAD_VALUE', `The day ${day} lies in the future (today is ${today}).`);
  }
  checkBegun(place, today);
  return change(store, async (standing) => {
    standing.needAccount(place.collaboration);
    const last = standing.stored
      .filter((one) => one.kind === 'PANEL_REPORT' && one.collaboration === place.collaboration)
      .filter(({ period }) => period === place.period)
      .toSorted((a, b) => b.number - a.number)[0];
    if ((last?.reportedOn ?? null) === day) {
      throw hubError(
        'NOTHING_CHANGED',
        day === null
          ? `No report to the panel is recorded for ${placeText(place)}.`
          : `That report of ${placeText(place)} is recorded already.`,
      );
    }
    return addEvent(standing, place, today, { kind: 'PANEL_REPORT', reportedOn: day });
  });
}

/** Replies to one aspect of the comparison of a half-year; the new reply stands in place of an earlier one, null takes it back. */
export async function reply(
  store: DataSource,
  place: DatedPlace,
  { aspect, text }: { aspect: string; text: string | null },
  today: string,
): Promise<Published> {
  const problem = aspectKeyProblem(aspect);
  if (problem !== undefined) throw hubError('BAD_VALUE', `The aspect "${aspect}" ${problem}`);
  const words = wordsOf(text, 'The reply', LONGEST_REPLY);
  if (text !== null && words === null) throw hubError('BAD_VALUE', 'The reply is empty.');
  checkBegun(place, today);
  return change(store, async (standing) => {
    standing.needAccount(place.collaboration);
    const replies = standingReplies(
      standing.stored.filter(
        (revision) => revision.collaboration === place.collaboration && countsBy(revision, place.period),
      ),
    );
    const last = replies.find((one) => one.aspect === aspect);
    if ((last?.text ?? null) === words && (words === null || last?.period === place.period)) {
      throw hubError(
        'NOTHING_CHANGED',
        words === null ? `There is no reply on ${aspect} to take back.` : 'That reply stands already.',
      );
    }
    return addEvent(standing, place, today, { kind: 'REPLY', replyTo: aspect, reply: words });
  });
}
