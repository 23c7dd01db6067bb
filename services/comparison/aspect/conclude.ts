import type { Verdict } from '../enums';
import type { Claim, ExpectedParty } from '../model';
import type { ComparedPair } from './finding';
import { isKeptBack } from './positions';
import { mostSerious } from './seriousness';
import { independentVoices, isLoneSilence, witnesses, type Absentees } from './silence';

/**
 * The verdict on one question: the most serious of what its pairs give, of what is kept back, of one party's silence on
 * what all the others cover, of an account that could not be fetched, and of having one voice only.
 * Parties that speak together are one voice, and one voice that agrees with itself is no agreement.
 */
export function conclude(
  claims: readonly Claim[],
  pairs: readonly ComparedPair[],
  parties: readonly ExpectedParty[],
  absent: Absentees,
): Verdict {
  const oneVoice = independentVoices(claims) <= 1;
  const bornOut = witnesses(claims) > 1;
  const found = pairs
    .map(({ finding }) => finding.verdict)
    .filter((verdict) => {
      if (verdict === 'AGREES' || verdict === 'WITHIN_TOLERANCE') return bornOut;
      return verdict !== 'NOT_COMPARABLE' || !oneVoice;
    });
  const verdicts: Verdict[] = [...found];
  if (claims.some(isKeptBack)) verdicts.push('WITHHELD');
  if (isLoneSilence(parties, claims, absent)) verdicts.push('SILENT');
  if (absent.unavailable.length > 0) verdicts.push('UNAVAILABLE');
  if (oneVoice || (!bornOut && verdicts.length === 0)) verdicts.push('ONLY_ONE_ACCOUNT');
  return mostSerious(verdicts) ?? 'ONLY_ONE_ACCOUNT';
}
