import { plainWords } from '../../common/contract/aspectKey';
import type { FactColumns } from '../../common/store/factColumns';
import type { FigureColumns } from '../../common/store/figureColumns';
import { firstPossibleDay, lastPossibleDay } from '../../common/time/partialDate';

interface Dated {
  readonly statedOn: string | null;
}

/** For each key the latest day before which one of its rows cannot have been stated. */
function latestDays<Row extends Dated>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Map<string, string> {
  const days = new Map<string, string>();
  for (const row of rows) {
    if (row.statedOn === null) continue;
    const key = keyOf(row);
    const day = firstPossibleDay(row.statedOn);
    if (day > (days.get(key) ?? '')) days.set(key, day);
  }
  return days;
}

/** True when the row was stated before that day, whatever day its date means. */
function isSurelyBefore({ statedOn }: Dated, day: string | undefined): boolean {
  return statedOn !== null && day !== undefined && lastPossibleDay(statedOn) < day;
}

const whatItIsAbout = ({ measure, scope, about, component }: FigureColumns): string =>
  JSON.stringify([measure, scope, about, plainWords(component)]);

const allQualifiers = (row: FigureColumns): string =>
  JSON.stringify([
    whatItIsAbout(row),
    row.unit,
    row.basis,
    row.includesInternalCosts,
    row.periodKind,
    row.periodFrom,
    row.periodTo,
    row.savingCategory,
    row.savingStatus,
  ]);

/** A figure that is kept back has no unit. */
const allButUnit = (row: FigureColumns): string => allQualifiers({ ...row, unit: null });

/**
 * The figures that stand: a later number with the same qualifiers replaces an earlier one, and whatever is said later
 * about the same thing replaces an earlier "no number". Anything else stays; so does what may be of one day.
 */
export function standingFigures<F extends FigureColumns>(figures: readonly F[]): F[] {
  // What was all stated at one time replaces nothing of itself.
  if (figures.every(({ statedOn }) => statedOn === figures[0]?.statedOn)) return [...figures];
  const numbers = figures.filter(({ absenceKind }) => absenceKind === null);
  const latestNumbers = latestDays(numbers, allQualifiers);
  const latestWords = latestDays(figures, whatItIsAbout);
  const latestOnSame = latestDays(figures, allButUnit);
  return figures.filter((figure) => {
    if (figure.absenceKind === null) return !isSurelyBefore(figure, latestNumbers.get(allQualifiers(figure)));
    // What is kept back says on what basis and for which time it was: only a word on the same replaces it.
    return figure.absenceKind === 'WITHHELD' && figure.basis !== 'UNSTATED'
      ? !isSurelyBefore(figure, latestOnSame.get(allButUnit(figure)))
      : !isSurelyBefore(figure, latestWords.get(whatItIsAbout(figure)));
  });
}

/** Aspects of which a body may state several things that hold side by side. */
const MANY_AT_ONCE: ReadonlySet<string> = new Set([
  'OBJECTIVE',
  'WORK_STREAM',
  'OUTCOME',
  'SKILLS',
  'PUBLICATION',
]);

const aspectAndPart = ({ aspect, component }: FactColumns): string =>
  JSON.stringify([aspect, plainWords(component)]);

/** The statements that stand: a later one on the same aspect and part replaces an earlier one. */
export function standingFacts<F extends FactColumns>(facts: readonly F[]): F[] {
  const latest = latestDays(facts, aspectAndPart);
  return facts.filter(
    (fact) => MANY_AT_ONCE.has(fact.aspect) || !isSurelyBefore(fact, latest.get(aspectAndPart(fact))),
  );
}

/** Orders by when it was stated, undated last, then as in the files. */
export function byDate(a: Dated & { place: number }, b: Dated & { place: number }): number {
  if (a.statedOn === b.statedOn) return a.place - b.place;
  if (a.statedOn === null || b.statedOn === null) return a.statedOn === null ? 1 : -1;
  return a.statedOn < b.statedOn ? -1 : 1;
}
