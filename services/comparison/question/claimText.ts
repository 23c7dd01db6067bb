import { partialDateText } from '../../common/time/partialDate';
import type { Claim } from '../model';
import type { Names } from '../words/names';
import { saidText } from '../words/quantities';
import { factText } from '../words/values';

/** What a claim says, without who says it. */
export function contentText(claim: Claim, names: Names): string {
  return claim.kind === 'figure' ? saidText(claim) : factText(claim, names);
}

/** Where it can be read, for a question: "BBC News, 14 September 2020". */
export function sourceText(claim: Claim): string {
  const { evidence, statedOn } = claim.kind === 'figure' ? claim.figure : claim.statement;
  const date = statedOn ? partialDateText(statedOn) : 'undated';
  return [evidence?.publisher ?? evidence?.title, date].filter(Boolean).join(', ');
}
