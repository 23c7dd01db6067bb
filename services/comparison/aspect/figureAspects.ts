import { inOrder } from '../alike/differingQualifiers';
import type { ComparisonInput, ExpectedParty } from '../model';
import type { Names } from '../words/names';
import { figureSubject, headOf } from '../words/subject';
import { familyReason, questionReason, sideBySideReason } from '../words/figureReasons';
import { conclude } from './conclude';
import type { AspectFinding } from './finding';
import { figureFamilies, keyOf, toGroup, type Family, type FigureGroup } from './figureFamilies';
import { positionsOf } from './positions';
import { absentees, independentVoices, type Absentees } from './silence';
import { spreadOf } from './spread';

/** Of one body's own part only the bodies in question can be silent, unless parties state their own parts themselves. */
function mayBeSilent({ claims }: Family): (party: ExpectedParty) => boolean {
  const isOwn = claims[0]?.figure.scope === 'OWN';
  const byParties = claims.some(({ holders, subject }) =>
    holders.some((code) => subject.split(' ').includes(code)),
  );
  const about = new Set(claims.flatMap(({ subject }) => subject.split(' ')));
  return ({ code }) => !isOwn || byParties || about.has(code);
}

type Part = Pick<
  AspectFinding,
  'subject' | 'topic' | 'verdict' | 'reason' | 'explanation' | 'differing' | 'spread'
>;

const inLowerCase = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function toAspect({ claims, pairs }: FigureGroup, absent: Absentees, part: Part): AspectFinding {
  const [first] = claims;
  return {
    ...part,
    key: first === undefined ? '' : keyOf(first),
    measure: first?.figure.measure ?? null,
    aspect: null,
    positions: positionsOf(claims, pairs, absent),
    claims,
    pairs,
  };
}

/** What is said in answer to one question: it may agree or differ. */
function questionAspect(
  group: FigureGroup,
  absent: Absentees,
  input: ComparisonInput,
  names: Names,
): AspectFinding {
  const verdict = conclude(group.claims, group.pairs, input.parties, absent);
  const differing =
    verdict === 'NOT_COMPARABLE' ? inOrder(group.pairs.flatMap(({ finding }) => finding.differing)) : [];
  return toAspect(group, absent, {
    subject: figureSubject(group.claims, names),
    topic: inLowerCase(figureSubject(group.claims, names)),
    verdict,
    ...questionReason(group, absent, input.tolerancePercent, names),
    differing,
    spread: spreadOf(group.pairs),
  });
}

/** Different bodies' own parts on one basis: shown together, and no disagreement. */
function sideBySideAspect(group: FigureGroup, absent: Absentees, names: Names): AspectFinding {
  return toAspect(group, absent, {
    subject: figureSubject(group.claims, names),
    topic: inLowerCase(figureSubject(group.claims, names)),
    verdict: 'NOT_COMPARABLE',
    ...sideBySideReason(group, absent, names),
    differing: ['SUBJECT'],
    spread: null,
  });
}

/** All figures of a family: they answer several questions. */
function familyAspect(
  family: Family,
  absent: Absentees,
  input: ComparisonInput,
  names: Names,
): AspectFinding {
  const group = toGroup(family.claims, input.tolerancePercent);
  const differing = inOrder(group.pairs.flatMap(({ finding }) => finding.differing));
  return toAspect(group, absent, {
    subject: `${headOf(family.claims, names)}: figures that answer different questions`,
    topic: inLowerCase(headOf(family.claims, names)),
    verdict: 'NOT_COMPARABLE',
    ...familyReason(family.claims, differing, absent, names),
    differing,
    spread: null,
  });
}

const LONE: ReadonlySet<string> = new Set(['ONLY_ONE_ACCOUNT', 'UNAVAILABLE']);

/**
 * The aspects of one family: each question that more than one voice answers, or on which something is wrong; own parts
 * side by side; and, where several questions are answered by several voices, all of them together. A question that one
 * voice alone answers stands for itself only when there is no such whole to show it in.
 */
function familyAspects(family: Family, input: ComparisonInput, names: Names): AspectFinding[] {
  const absent = absentees(input.parties, family.claims, mayBeSilent(family));
  const questions = family.questions.map((group) => questionAspect(group, absent, input, names));
  const sideBySide = family.sideBySide.map((group) => sideBySideAspect(group, absent, names));
  const [together] = family.sideBySide;
  const allTogether = together !== undefined && together.claims.length === family.claims.length;
  const several = family.questions.length > 1 && independentVoices(family.claims) > 1;
  const shown = questions.filter(
    ({ verdict, claims }) =>
      (!several && !allTogether) || !LONE.has(verdict) || independentVoices(claims) > 1,
  );
  const whole = several && !allTogether ? [familyAspect(family, absent, input, names)] : [];
  return [...shown, ...sideBySide, ...whole];
}

/** Every aspect that figures are stated on. */
export function figureAspects(input: ComparisonInput, names: Names): AspectFinding[] {
  return figureFamilies(input.figures, input.tolerancePercent).flatMap((family) =>
    familyAspects(family, input, names),
  );
}
