import { capitalised } from '../../common/text/words';
import { inOrder } from '../alike/differingQualifiers';
import type { ComparisonInput, ExpectedParty, FigureClaim } from '../model';
import type { Names } from '../words/names';
import {
  absenceSentences,
  cautions,
  differencesText,
  figureSentence,
  gapSentence,
} from '../words/reasons';
import { figureSubject, headOf } from '../words/subject';
import { conclude } from './conclude';
import type { AspectFinding, ComparedPair } from './finding';
import { comparePairs, figureFamilies, type Family, type Question } from './figureFamilies';
import { isKeptBack, positionsOf } from './positions';
import { bySeriousness } from './seriousness';
import { absentees, independentVoices, type Absentees } from './silence';
import { spreadOf } from './spread';

/** Of one body's own part only the bodies in question can be silent, unless parties state their own parts themselves. */
function mayBeSilent(family: Family): (party: ExpectedParty) => boolean {
  const own = family.claims.some(({ figure, observer }) => figure.scope === 'OWN' && observer === null);
  const about = new Set(family.claims.flatMap(({ subject }) => subject.split(' ')));
  const isOwn = family.claims[0]?.figure.scope === 'OWN';
  return ({ code }) => !isOwn || own || about.has(code);
}

function reasonOf(
  { claims, pairs }: Question,
  differing: AspectFinding['differing'],
  absent: Absentees,
  input: ComparisonInput,
  names: Names,
): string {
  const sentences: string[] = [];
  const worst = pairs
    .filter(({ finding }) => finding.verdict !== 'NOT_COMPARABLE')
    .toSorted((a, b) => bySeriousness(a.finding.verdict, b.finding.verdict))[0];
  const kept = claims.filter(isKeptBack);
  if (kept.length > 0) sentences.push(...kept.map((claim) => `${figureSentence(claim, names)}.`));
  if (worst && worst.finding.verdict !== 'AGREES') sentences.push(gapSentence(worst, input.tolerancePercent, names));
  else if (worst && independentVoices(claims) > 1) {
    sentences.push(`${figureSentence(worst.a, names)}; ${figureSentence(worst.b, names)}: the same number. Whether one repeats the other cannot be told from here.`);
  } else if (claims.length === 1 || independentVoices(claims) <= 1) {
    const [claim] = claims;
    if (claim && kept.length === 0) sentences.push(`Only ${figureSentence(claim, names)}.`);
    if (claim && claim.makers.length > 1) sentences.push('One joint statement counts as one account.');
  }
  if (differing.includes('SUBJECT')) {
    sentences.push(
      `${differing.length === 1 ? 'Each figure is a different body’s own part, on the same basis: they can be ranked, and their gap is no disagreement.' : `The figures differ in ${differencesText(differing, claims, names)}.`}`,
    );
  } else if (differing.length > 0) {
    sentences.push(`Some of the figures differ in ${differencesText(differing, claims, names)}.`);
  }
  return [...sentences, ...cautions(claims), ...absenceSentences(absent, names)].map(capitalised).join(' ');
}

function questionAspect(question: Question, family: Family, input: ComparisonInput, names: Names): AspectFinding {
  const { claims, pairs } = question;
  const all = absentees(input.parties, family.claims, mayBeSilent(family));
  const verdict = conclude(claims, pairs, input.parties, all);
  const differing = inOrder(pairs.flatMap(({ finding }) => finding.differing));
  return {
    subject: figureSubject(claims, names),
    measure: claims[0]?.figure.measure ?? null,
    aspect: null,
    verdict,
    reason: reasonOf(question, differing, all, input, names),
    differing: verdict === 'NOT_COMPARABLE' ? differing : [],
    positions: positionsOf(claims, pairs, all),
    spread: spreadOf(pairs),
    claims,
    pairs,
  };
}

/** All figures of a family side by side, when they answer several questions and come from several voices. */
function familyAspect(family: Family, input: ComparisonInput, names: Names): AspectFinding {
  const { claims } = family;
  const pairs = comparePairs(claims, input.tolerancePercent);
  const apart = pairs.filter(({ finding }) => finding.verdict === 'NOT_COMPARABLE');
  const differing = inOrder(apart.flatMap(({ finding }) => finding.differing));
  const absent = absentees(input.parties, claims, mayBeSilent(family));
  const asApart: ComparedPair<FigureClaim>[] = apart;
  return {
    subject: `${headOf(claims, names)}: figures that answer different questions`,
    measure: claims[0]?.figure.measure ?? null,
    aspect: null,
    verdict: 'NOT_COMPARABLE',
    reason: [
      `These figures differ in ${differencesText(differing, claims, names)}, so the gaps between them are no disagreement.`,
      ...cautions(claims),
      ...absenceSentences(absent, names),
    ].join(' '),
    differing,
    positions: positionsOf(claims, asApart, absent),
    spread: null,
    claims,
    pairs,
  };
}

const LONE: ReadonlySet<string> = new Set(['ONLY_ONE_ACCOUNT', 'UNAVAILABLE']);

function familyAspects(family: Family, input: ComparisonInput, names: Names): AspectFinding[] {
  const questions = family.questions.map((question) => questionAspect(question, family, input, names));
  if (questions.length < 2 || independentVoices(family.claims) < 2) return questions;
  const standing = questions.filter(({ verdict, claims }) => !LONE.has(verdict) || independentVoices(claims) > 1);
  return [...standing, familyAspect(family, input, names)];
}

/** Every aspect that figures are stated on. */
export function figureAspects(input: ComparisonInput, names: Names): AspectFinding[] {
  return figureFamilies(input.figures, input.tolerancePercent).flatMap((family) =>
    familyAspects(family, input, names),
  );
}
