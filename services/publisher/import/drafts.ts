import type { StatedFact, StatedFigure } from '../../common/account-files/stated';
import { contentHash, factHash, figureHash } from '../../common/store/toRow';
import { comparePeriods, halfOfPartialDate } from '../../common/time/reportingPeriod';

/** The figures and statements of an account, as its body states them. */
export interface Statements {
  readonly figures: readonly StatedFigure[];
  readonly facts: readonly StatedFact[];
}

/** What a body states about one collaboration in one half-year, not yet numbered. */
export interface RevisionDraft extends Statements {
  readonly collaboration: string;
  /** Null for statements without a date: they stand in every period. */
  readonly period: string | null;
  /** Equal for equal content, whatever the order of the rows. */
  readonly contentHash: string;
}

interface Gathering {
  collaboration: string;
  period: string | null;
  figures: StatedFigure[];
  facts: StatedFact[];
}

/** Equal for equal statements, in whatever order; rows of one id, in two files, have one order too. */
export function hashOf({ figures, facts }: Statements): string {
  return contentHash([figures.map(figureHash).sort(), facts.map(factHash).sort()]);
}

/** Undated statements come first, so that a dated account has the higher revision number. */
function inOrder(a: Gathering, b: Gathering): number {
  if (a.collaboration !== b.collaboration) return a.collaboration < b.collaboration ? -1 : 1;
  if (a.period === null || b.period === null) return a.period === null ? -1 : 1;
  return comparePeriods(a.period, b.period);
}

/** Groups rows by collaboration and by the half-year that the last possible day of their date lies in. */
export function toDrafts(figures: readonly StatedFigure[], facts: readonly StatedFact[]): RevisionDraft[] {
  const groups = new Map<string, Gathering>();
  const groupOf = (row: StatedFigure | StatedFact): Gathering => {
    const collaboration = row.collaboration as string;
    const period = row.statedOn === null ? null : halfOfPartialDate(row.statedOn);
    const name = `${collaboration} ${period ?? ''}`;
    const group = groups.get(name) ?? { collaboration, period, figures: [], facts: [] };
    groups.set(name, group);
    return group;
  };
  for (const figure of figures) groupOf(figure).figures.push(figure);
  for (const fact of facts) groupOf(fact).facts.push(fact);
  return [...groups.values()].sort(inOrder).map((group) => ({
    ...group,
    contentHash: hashOf(group),
  }));
}
