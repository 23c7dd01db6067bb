import type { Decimal } from '../../common/number/decimal';
import { component, plain } from '../alike/component';
import { differingQualifiers } from '../alike/differingQualifiers';
import { figurePair } from '../pair/figurePair';
import { totalFell } from '../pair/runningTotal';
import type { FigureClaim } from '../model';
import { clusters, pairsOf } from './clusters';
import type { ComparedPair } from './finding';

/** Figures that answer one question, whosever part they are about. */
export interface Question {
  readonly claims: readonly FigureClaim[];
  readonly pairs: readonly ComparedPair<FigureClaim>[];
}

/** Figures that a reader might set against each other: one measure, one scope. */
export interface Family {
  readonly claims: readonly FigureClaim[];
  readonly questions: readonly Question[];
}

function familyKey({ figure }: FigureClaim): string {
  const { measure, scope } = figure;
  return [measure, scope, measure === 'OTHER' ? plain(figure.component) : ''].join(' ');
}

/** True when two numbers answer one question; whose part they are about does not matter here. */
function sameQuestion(a: FigureClaim, b: FigureClaim, tolerancePercent: Decimal): boolean {
  const differing = differingQualifiers(a, b);
  const besidesSubject = differing.filter((qualifier) => qualifier !== 'SUBJECT');
  return besidesSubject.length === 0 || totalFell(a, b, differing, tolerancePercent);
}

/** A claim without a number belongs to every question about the same component; failing that it is one of its own. */
function withAbsences(questions: FigureClaim[][], absences: readonly FigureClaim[]): FigureClaim[][] {
  const placed = new Set<FigureClaim>();
  const filled = questions.map((question) => {
    const own = absences.filter((absence) => question.some((claim) => component.alike(claim, absence)));
    own.forEach((absence) => placed.add(absence));
    return [...question, ...own];
  });
  const rest = absences.filter((absence) => !placed.has(absence));
  return [...filled, ...clusters(rest, (a, b) => component.alike(a, b))];
}

export function comparePairs(claims: readonly FigureClaim[], tolerancePercent: Decimal): ComparedPair<FigureClaim>[] {
  return pairsOf(claims).map(([a, b]) => ({ a, b, finding: figurePair(a, b, tolerancePercent) }));
}

/** Groups figures into families, and each family into the questions that its figures answer. */
export function figureFamilies(figures: readonly FigureClaim[], tolerancePercent: Decimal): Family[] {
  const families = new Map<string, FigureClaim[]>();
  for (const claim of figures) {
    const key = familyKey(claim);
    families.set(key, [...(families.get(key) ?? []), claim]);
  }
  return [...families.values()].map((claims) => {
    const numbers = claims.filter(({ value }) => value !== null);
    const absences = claims.filter(({ value }) => value === null);
    const groups = clusters(numbers, (a, b) => sameQuestion(a, b, tolerancePercent));
    return {
      claims,
      questions: withAbsences(groups, absences).map((question) => ({
        claims: question,
        pairs: comparePairs(question, tolerancePercent),
      })),
    };
  });
}
