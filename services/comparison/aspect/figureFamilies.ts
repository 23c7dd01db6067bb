import type { Decimal } from '../../common/number/decimal';
import { figureKey } from '../../common/contract/aspectKey';
import { component } from '../alike/component';
import { datesAlike } from '../alike/period';
import { differingQualifiers } from '../alike/differingQualifiers';
import { figurePair } from '../pair/figurePair';
import type { FigureClaim } from '../model';
import { clusters } from './clusters';
import { FigureGroup } from './figureGroup';

/** Figures that a reader might set against each other: one measure, one scope. */
export interface Family {
  readonly claims: readonly FigureClaim[];
  /** Figures that answer one question about one and the same part: they can agree or disagree. */
  readonly questions: readonly FigureGroup[];
  /** Figures on different bodies' own parts that are alike in all else: they can be ranked. */
  readonly sideBySide: readonly FigureGroup[];
}

/** The key of the aspects that a figure is shown in. */
export function keyOf({ figure }: FigureClaim): string {
  return figureKey(figure.measure, figure.scope, figure.component);
}

function onlyDifferIn(a: FigureClaim, b: FigureClaim, qualifier: 'SUBJECT'): boolean {
  return differingQualifiers(a, b).every((one) => one === qualifier);
}

/** A figure that is kept back may say on what basis and for which time it was; then it is about that question only. */
function isAbout({ figure }: FigureClaim, claim: FigureClaim): boolean {
  const saysBasis = figure.basis !== 'UNSTATED';
  const saysPeriod = figure.period.kind !== 'UNSTATED';
  return (
    (!saysBasis || figure.basis === claim.figure.basis) &&
    (!saysPeriod ||
      (figure.period.kind === claim.figure.period.kind &&
        datesAlike(figure.period.from, claim.figure.period.from) &&
        datesAlike(figure.period.to, claim.figure.period.to)))
  );
}

/** A claim without a number belongs to every question about the same component; failing that it is one of its own. */
function withAbsences(
  questions: readonly FigureClaim[][],
  absences: readonly FigureClaim[],
): FigureClaim[][] {
  const sameThing = (claim: FigureClaim, absence: FigureClaim): boolean =>
    component.alike(claim, absence) && claim.subject === absence.subject && isAbout(absence, claim);
  const placed = new Set<FigureClaim>();
  const filled = questions.map((question) => {
    const own = absences.filter((absence) => question.some((claim) => sameThing(claim, absence)));
    own.forEach((absence) => placed.add(absence));
    return [...question, ...own];
  });
  const rest = absences.filter((absence) => !placed.has(absence));
  return [...filled, ...clusters(rest, (a, b) => component.alike(a, b))];
}

function toFamily(claims: readonly FigureClaim[], tolerancePercent: Decimal): Family {
  const numbers = claims.filter(({ value }) => value !== null);
  const absences = claims.filter(({ value }) => value === null);
  const comparable = (a: FigureClaim, b: FigureClaim): boolean =>
    figurePair(a, b, tolerancePercent).verdict !== 'NOT_COMPARABLE';
  const alikeButForSubject = clusters(numbers, (a, b) => onlyDifferIn(a, b, 'SUBJECT'));
  const group = (one: readonly FigureClaim[]): FigureGroup => new FigureGroup(one, tolerancePercent);
  return {
    claims,
    questions: withAbsences(clusters(numbers, comparable), absences).map(group),
    sideBySide: alikeButForSubject
      .filter((one) => new Set(one.map(({ subject }) => subject)).size > 1)
      .map(group),
  };
}

/** Groups figures into families, and each family into the questions that its figures answer. */
export function figureFamilies(figures: readonly FigureClaim[], tolerancePercent: Decimal): Family[] {
  const families = new Map<string, FigureClaim[]>();
  for (const claim of figures) {
    const key = keyOf(claim);
    const family = families.get(key);
    if (family === undefined) families.set(key, [claim]);
    else family.push(claim);
  }
  return [...families.values()].map((claims) => toFamily(claims, tolerancePercent));
}
