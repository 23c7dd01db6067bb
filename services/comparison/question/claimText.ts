import { partialDateText } from '../../common/time/partialDate';
import type { Claim } from '../model';
import type { Names } from '../words/names';
import { saidText } from '../words/quantities';
import { factText } from '../words/values';

/** What a claim says, without who says it. */
export function contentText(claim: Claim, names: Names): string {
  return claim.kind === 'figure' ? saidText(claim) : factText(claim, names);
}

/** Where it can be read, for a question: "BBC News, 14 September 2020"; of an observer, whose name says where, the date. */
export function sourceText(claim: Claim): string {
  const { evidence, statedOn } = claim.kind === 'figure' ? claim.figure : claim.statement;
  const date = statedOn ? partialDateText(statedOn) : 'undated';
  if (claim.observer !== null && evidence?.publisher) return date;
  return [evidence?.publisher ?? evidence?.title, date].filter(Boolean).join(', ');
}
