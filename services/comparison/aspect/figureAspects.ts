import type { ComparisonInput, ExpectedParty } from '../model';
import type { Names } from '../words/names';
import type { AspectFinding } from './finding';
import { FamilyAspect, QuestionAspect, SideBySideAspect } from './figureAspect';
import { figureFamilies, type Family } from './figureFamilies';
import { FigureGroup } from './figureGroup';
import { absentees, independentVoices } from './silence';

/** Of one body's own part only the bodies in question can be silent, unless parties state their own parts themselves. */
function mayBeSilent({ claims }: Family): (party: ExpectedParty) => boolean {
  if (claims[0]?.figure.scope !== 'OWN') return () => true;
  const byParties = claims.some(({ holders, subject }) =>
    holders.some((code) => subject.split(' ').includes(code)),
  );
  const about = new Set(claims.flatMap(({ subject }) => subject.split(' ')));
  return ({ code }) => byParties || about.has(code);
}

const LONE: ReadonlySet<string> = new Set(['ONLY_ONE_ACCOUNT', 'UNAVAILABLE']);

/**
 * The aspects of one family: each question that more than one voice answers, or on which something is wrong; own parts
 * side by side; and, where several questions are answered by several voices, all of them together. A question that one
 * voice alone answers stands for itself only when there is no such whole to show it in.
 */
function familyAspects(family: Family, input: ComparisonInput, names: Names): AspectFinding[] {
  const around = { absent: absentees(input.parties, family.claims, mayBeSilent(family)), input, names };
  const questions = family.questions.map((group) => new QuestionAspect(group, around));
  const sideBySide = family.sideBySide.map((group) => new SideBySideAspect(group, around));
  const [together] = family.sideBySide;
  const allTogether = together !== undefined && together.claims.length === family.claims.length;
  const several = family.questions.length > 1 && independentVoices(family.claims) > 1;
  const shown = questions.filter(
    ({ verdict, claims }) =>
      (!several && !allTogether) || !LONE.has(verdict) || independentVoices(claims) > 1,
  );
  if (!several || allTogether) return [...shown, ...sideBySide];
  const whole = new FigureGroup(family.claims, input.tolerancePercent);
  return [...shown, ...sideBySide, new FamilyAspect(whole, around)];
}

/** Every aspect that figures are stated on. */
export function figureAspects(input: ComparisonInput, names: Names): AspectFinding[] {
  return figureFamilies(input.figures, input.tolerancePercent).flatMap((family) =>
    familyAspects(family, input, names),
  );
}
