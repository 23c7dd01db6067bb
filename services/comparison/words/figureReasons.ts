import { capitalised } from '../../common/text/words';
import type { Decimal } from '../../common/number/decimal';
import type { FigureGroup } from '../aspect/figureFamilies';
import { isKeptBack } from '../aspect/positions';
import { bySeriousness } from '../aspect/seriousness';
import { independentVoices, type Absentees } from '../aspect/silence';
import type { Qualifier } from '../enums';
import type { FigureClaim } from '../model';
import type { Names } from './names';
import { absenceSentences, cautions, differencesText, figureSentence, gapSentence } from './reasons';

function inSentences(
  sentences: readonly string[],
  claims: readonly FigureClaim[],
  absent: Absentees,
  names: Names,
): string {
  return [...sentences, ...cautions(claims), ...absenceSentences(absent, names)].map(capitalised).join(' ');
}

/** Why figures that answer one question got their verdict. */
export function questionReason(
  { claims, pairs }: FigureGroup,
  absent: Absentees,
  tolerancePercent: Decimal,
  names: Names,
): string {
  const sentences = claims.filter(isKeptBack).map((claim) => `${figureSentence(claim, names)}.`);
  const [worst] = pairs
    .filter(({ finding }) => finding.verdict !== 'NOT_COMPARABLE')
    .toSorted((a, b) => bySeriousness(a.finding.verdict, b.finding.verdict));
  const [first] = claims;
  if (worst && independentVoices(claims) > 1 && worst.finding.verdict === 'AGREES') {
    sentences.push(
      `${figureSentence(worst.a, names)}; ${figureSentence(worst.b, names)}: the same number. Whether one repeats the other cannot be told from here.`,
    );
  } else if (worst && worst.finding.verdict !== 'AGREES') {
    sentences.push(gapSentence(worst, tolerancePercent, names));
  } else if (first && sentences.length === 0) {
    sentences.push(`Only ${figureSentence(first, names)}.`);
    if (first.makers.length > 1) sentences.push('One joint statement counts as one account.');
  }
  return inSentences(sentences, claims, absent, names);
}

/** Why own parts on one basis are shown side by side. */
export function sideBySideReason({ claims }: FigureGroup, absent: Absentees, names: Names): string {
  const joint = independentVoices(claims) === 1 && (claims[0]?.makers.length ?? 0) > 1;
  const sentences = [
    "Each figure is a different body's own part on the same basis: they can be ranked and added up, and the gaps between them are no disagreement.",
    ...(joint ? ['All come from one joint statement, which counts as one account.'] : []),
  ];
  return inSentences(sentences, claims, absent, names);
}

/** Why the figures of one measure cannot be set against each other. */
export function familyReason(
  claims: readonly FigureClaim[],
  differing: readonly Qualifier[],
  absent: Absentees,
  names: Names,
): string {
  const text = `These figures differ in ${differencesText(differing, claims, names)}, so the gaps between them are no disagreement.`;
  return inSentences([text], claims, absent, names);
}
