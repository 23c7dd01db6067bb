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

function differenceText(differing: readonly Qualifier[], isUndated: boolean): string {
  if (!isUndated || !differing.includes('STATED_ON')) {
    const words = differing.map((one) => QUALIFIER_WORDS[one]);
    return `They differ in ${listOf(words)}, so the one does not contradict the other.`;
  }
  const others = differing.filter((one) => one !== 'STATED_ON').map((one) => QUALIFIER_WORDS[one]);
  const also = others.length > 0 ? `differ in ${listOf(others)}, and ` : '';
  return `They ${also}may have been said at different times, so the one need not contradict the other.`;
}

function conclusion(
  verdict: Verdict,
  differing: readonly Qualifier[],
  aspect: Aspect,
  isUndated: boolean,
): string {
  switch (verdict) {
    case 'NOT_COMPARABLE':
      if (differing.length > 0) return differenceText(differing, isUndated);
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
    conclusion(
      verdict,
      differing,
      aspect,
      claims.some(({ statement }) => !statement.statedOn),
    ),
  ];
  return toReason(sentences, claims, absenceSentences(absent, false, names));
}
