import { mayBeSameDate } from '../../common/time/partialDate';
import { periodKind } from './periodKind';
import type { AlikeRule } from './rule';

type Date = string | null | undefined;

/** A year and a day inside it are alike; both missing are alike; one missing is not. */
export function datesAlike(a: Date, b: Date): boolean {
  return a && b ? a === b || mayBeSameDate(a, b) : !a && !b;
}

/** Kinds whose beginning matters too: what happened in a year is told by both ends. */
const BOTH_ENDS: ReadonlySet<string> = new Set(['IN_YEAR', 'UNSTATED']);

/**
 * Periods are alike when their ends are, and for IN_YEAR and UNSTATED their beginnings too; looked at only when the
 * kind of period is alike.
 */
export const period: AlikeRule = {
  qualifier: 'PERIOD',
  applies: (a, b) => a.value !== null && b.value !== null && periodKind.alike(a, b),
  alike: ({ figure: { period: a } }, { figure: { period: b } }) =>
    datesAlike(a.to, b.to) && (!BOTH_ENDS.has(a.kind) || datesAlike(a.from, b.from)),
};
