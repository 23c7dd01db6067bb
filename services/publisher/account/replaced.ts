import type { FactColumns } from '../../common/store/factColumns';
import type { FigureColumns } from '../../common/store/figureColumns';
import { isSurelyAfter } from '../../common/time/partialDate';

interface Dated {
  readonly statedOn: string | null;
}

/** True when both are dated and every day that `later` can mean is after every day that `earlier` can mean. */
function surelyLater(later: Dated, earlier: Dated): boolean {
  return (
    later.statedOn !== null && earlier.statedOn !== null && isSurelyAfter(later.statedOn, earlier.statedOn)
  );
}

const whatItIsAbout = (row: FigureColumns): string =>
  JSON.stringify([row.measure, row.scope, row.about, row.component]);

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

/** A later number takes the place of an earlier "no number" about the same thing, whatever its other qualifiers. */
function figureReplaces(later: FigureColumns, earlier: FigureColumns): boolean {
  if (!surelyLater(later, earlier)) return false;
  if (earlier.absenceKind !== null) return whatItIsAbout(later) === whatItIsAbout(earlier);
  return later.absenceKind === null && allQualifiers(later) === allQualifiers(earlier);
}

/** The figures that stand: a later one with the same qualifiers replaces an earlier one, anything else stays. */
export function standingFigures<F extends FigureColumns>(figures: readonly F[]): F[] {
  return figures.filter((figure) => !figures.some((other) => figureReplaces(other, figure)));
}

/** Aspects of which a body may state several things that hold side by side. */
const MANY_AT_ONCE: ReadonlySet<string> = new Set([
  'OBJECTIVE',
  'WORK_STREAM',
  'OUTCOME',
  'SKILLS',
  'PUBLICATION',
]);

/** The part of the collaboration that a statement is about, which stands in brackets at its end. */
function partOf(value: string | null): string {
  return /\(([^()]*)\)$/.exec(value ?? '')?.[1] ?? '';
}

function factReplaces(later: FactColumns, earlier: FactColumns): boolean {
  return (
    !MANY_AT_ONCE.has(later.aspect) &&
    later.aspect === earlier.aspect &&
    partOf(later.value) === partOf(earlier.value) &&
    surelyLater(later, earlier)
  );
}

/** The statements that stand: a later one on the same aspect and part replaces an earlier one. */
export function standingFacts<F extends FactColumns>(facts: readonly F[]): F[] {
  return facts.filter((fact) => !facts.some((other) => factReplaces(other, fact)));
}

/** Orders by when it was stated, undated last, then as in the files. */
export function byDate(a: Dated & { place: number }, b: Dated & { place: number }): number {
  return (a.statedOn ?? '~').localeCompare(b.statedOn ?? '~') || a.place - b.place;
}
