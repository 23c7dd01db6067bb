import { LONGEST_REPLY } from '../../common/contract/reply';
import { isLocalDate } from '../../common/time/partialDate';
import { isReportingPeriod } from '../../common/time/reportingPeriod';
import type { ReplyGiven } from '../model';
import { asList, asObject, asText } from './read';

/** Most replies of one body that are shown; there are no more aspects to reply to. */
const MOST_REPLIES = 200;

/** The replies of one account; one that has not the contract's form is left out. */
export function readReplies(raw: unknown, body: string): ReplyGiven[] {
  const replies = (asList(raw) ?? []).slice(0, MOST_REPLIES).flatMap((value) => {
    const reply = asObject(value);
    const [aspect, period, text, repliedOn] = ['aspect', 'period', 'text', 'repliedOn'].map((name) =>
      asText(reply?.[name]),
    );
    if (!aspect || !text || text.length > LONGEST_REPLY) return [];
    if (!period || !isReportingPeriod(period) || !repliedOn || !isLocalDate(repliedOn)) return [];
    return [{ body, aspect, period, text, repliedOn }];
  });
  // One on each aspect: the contract has the newest only.
  return [...new Map(replies.map((reply) => [reply.aspect, reply])).values()];
}
