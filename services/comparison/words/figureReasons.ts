import { capitalised } from '../../common/text/words';
import type { Decimal } from '../../common/number/decimal';
import type { FigureGroup } from '../aspect/figureGroup';
import { isKeptBack } from '../aspect/positions';
import { worstOf } from '../aspect/seriousness';
import { independentVoices, type Absentees } from '../aspect/silence';
import { canBeAdded } from '../sum/additive';
import type { Qualifier } from '../enums';
import type { Claim, FigureClaim } from '../model';
import { absenceSentences } from './absence';
import { cautions } from './cautions';
import { differencesText } from './differences';
import { gapSentence } from './gap';
import type { Names } from './names';
import { figureSentence } from './sentences';

export const MAY_REPEAT = 'Whether one repeats the other cannot be told from here.';

/** Why a verdict was given: what it follows from, and the same with who says nothing. */
export interface Reason {
  readonly explanation: string;
  readonly reason: string;
}

export function toReason(
  sentences: readonly string[],
  claims: readonly Claim[],
  absence: readonly string[],
): Reason {
  const text = (parts: readonly string[]): string =>
    parts
      .filter((part) => part !== '')
      .map(capitalised)
      .join(' ');
  const explanation = [...sentences, ...cautions(claims)];
  return { explanation: text(explanation), reason: text([...explanation, ...absence]) };
}

function inSentences(
  sentences: readonly string[],
  claims: readonly FigureClaim[],
  absent: Absentees,
  names: Names,
): Reason {
  return toReason(sentences, claims, absenceSentences(absent, claims[0]?.figure.scope === 'OWN', names));
}

function jointText(claims: readonly FigureClaim[]): string[] {
  const joint = independentVoices(claims) === 1 && (claims[0]?.makers.length ?? 0) > 1;
  return joint ? ['One joint statement counts as one account.'] : [];
}

/** Why figures that answer one question got their verdict. */
export function questionReason(
  { claims, pairs }: FigureGroup,
  absent: Absentees,
  tolerancePercent: Decimal,
  names: Names,
): Reason {
  const sentences = claims.filter(isKeptBack).map((claim) => `${figureSentence(claim, names)}.`);
  const worst = worstOf(pairs.filter(({ finding }) => finding.verdict !== 'NOT_COMPARABLE'));
  const [first] = claims;
  if (worst && worst.finding.verdict !== 'AGREES') {
    sentences.push(gapSentence(worst, tolerancePercent, names));
  } else if (worst && independentVoices(claims) > 1) {
    sentences.push(
      `${figureSentence(worst.a, names)}; ${figureSentence(worst.b, names)}: the same number. ${MAY_REPEAT}`,
    );
  } else if (first && sentences.length === 0) {
    sentences.push(`Only ${figureSentence(first, names)}.`, ...jointText(claims));
  }
  return inSentences(sentences, claims, absent, names);
}

/** Of rates that they cannot be added up; of what may be amounts or not, nothing. */
function rankedText(claims: readonly FigureClaim[]): string {
  const answers = claims.map(canBeAdded);
  if (answers.includes(false)) return ', but not added up';
  return answers.includes(undefined) ? '' : ' and added up';
}

/** Why own parts on one basis are shown side by side. */
export function sideBySideReason({ claims }: FigureGroup, absent: Absentees, names: Names): Reason {
  const sentences = [
    `Each figure is a different body's own part on the same basis: they can be ranked${rankedText(claims)}, and the gaps between them are no disagreement.`,
    ...jointText(claims),
  ];
  return inSentences(sentences, claims, absent, names);
}

/** Why the figures of one measure cannot be set against each other. */
export function familyReason(
  claims: readonly FigureClaim[],
  differing: readonly Qualifier[],
  absent: Absentees,
  names: Names,
): Reason {
  const text = `These figures differ in ${differencesText(differing, claims, names)}, so the gaps between them are no disagreement.`;
  return inSentences([text], claims, absent, names);
}
