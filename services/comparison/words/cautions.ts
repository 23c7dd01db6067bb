import { counted } from '../../common/text/words';
import type { Claim } from '../model';

function source(claim: Claim): { statedOn?: string | null; reading?: string } {
  const { statedOn, evidence } = claim.kind === 'figure' ? claim.figure : claim.statement;
  return { statedOn, reading: evidence?.reading };
}

/** What to bear in mind about the sources: undated words, and words known only through somebody else's report. */
export function cautions(claims: readonly Claim[]): string[] {
  const undated = claims.filter((claim) => !source(claim).statedOn).length;
  const reported = claims.filter(
    (claim) => claim.observer === null && source(claim).reading === 'REPORTED',
  ).length;
  const texts: string[] = [];
  if (undated > 0) texts.push(`${counted(undated, 'statement carries', 'statements carry')} no date.`);
  if (reported > 0) {
    const what =
      reported === claims.length && reported > 1
        ? 'All are'
        : counted(reported, 'statement is', 'statements are');
    texts.push(`${what} known only from somebody else's report.`);
  }
  return texts;
}
