import type { Aspect } from '../../common/contract/enums';
import { listOf } from '../../common/text/words';
import type { Absentees } from '../aspect/silence';
import type { Qualifier, Verdict } from '../enums';
import type { FactClaim } from '../model';
import { formOf } from '../pair/factPair';
import { absenceSentences } from './absence';
import { MAY_REPEAT, toReason, type Reason } from './figureReasons';
import type { Names } from './names';
import { factSentence } from './sentences';
import { QUALIFIER_WORDS } from './terms';

function conclusion(verdict: Verdict, differing: readonly Qualifier[], aspect: Aspect): string {
  switch (verdict) {
    case 'NOT_COMPARABLE':
      if (differing.length > 0) {
        return `They differ in ${listOf(differing.map((one) => QUALIFIER_WORDS[one]))}, so the one does not contradict the other.`;
      }
      return formOf(aspect) === 'open'
        ? 'These may hold side by side; read them together.'
        : 'One of them gives no answer.';
    case 'AGREES':
      return MAY_REPEAT;
    default:
      return '';
  }
}

/** Why statements on one aspect got their verdict. */
export function factReason(
  aspect: Aspect,
  claims: readonly FactClaim[],
  verdict: Verdict,
  differing: readonly Qualifier[],
  absent: Absentees,
  names: Names,
): Reason {
  const said = `${claims.map((claim) => factSentence(claim, names)).join('; ')}.`;
  const sentences = [
    verdict === 'ONLY_ONE_ACCOUNT' ? `Only ${said}` : said,
    conclusion(verdict, differing, aspect),
  ];
  return toReason(sentences, claims, absenceSentences(absent, false, names));
}
