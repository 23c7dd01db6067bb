import { ZERO, type Decimal } from '../../common/number/decimal';
import { firstPossibleDay, lastPossibleDay } from '../../common/time/partialDate';
import { firstDayOf, lastDayOf } from '../../common/time/reportingPeriod';
import type { ComparisonFinding } from '../compare';
import type { FigureClaim } from '../model';
import { onePartEach } from '../sum/parts';

/** A figure that a total does not count, and why. */
export interface LeftOutFinding {
  readonly collaboration: string;
  readonly claim: FigureClaim;
  readonly reason: string;
}

/** A total over comparable figures only. `amount` is null when none counts. Pounds. */
export interface TotalFinding {
  readonly amount: Decimal | null;
  /** What each body adds to it, by code. */
  readonly byBody: ReadonlyMap<string, Decimal>;
  readonly leftOut: readonly LeftOutFinding[];
}

export type TotalKind = 'contributions' | 'savings';

/** The financial year that a period belongs to, as its first and last day. */
function yearOf(period: string): { from: string; to: string } {
  const year = period.slice(0, 7);
  return { from: firstDayOf(year), to: lastDayOf(year) };
}

const COUNTED: Readonly<
  Record<TotalKind, { measure: string; what: string; counts: (claim: FigureClaim) => boolean }>
> = {
  contributions: {
    measure: 'CONTRIBUTION',
    what: 'neither paid nor incurred',
    counts: ({ figure }) => figure.basis === 'PAID' || figure.basis === 'INCURRED',
  },
  savings: {
    measure: 'SAVING',
    what: 'neither claimed to have been made nor checked',
    counts: ({ figure }) => figure.saving?.status === 'CLAIMED' || figure.saving?.status === 'VALIDATED',
  },
};

/** Why a figure does not count for a total of the financial year of a period; undefined when it does. */
function reasonAgainst(claim: FigureClaim, kind: TotalKind, period: string): string | undefined {
  const { figure, subject } = claim;
  const { from, to } = figure.period;
  if (claim.value === null) return 'there is no number';
  if (figure.quantity?.unit !== 'GBP') return 'it is not in pounds';
  if (figure.scope !== 'OWN') return 'it is not said to be one body’s own part';
  if (subject.includes(' ')) return 'it is of several bodies together';
  if (claim.observer !== null) return 'an observer states it, not the body';
  if (!claim.holders.includes(subject)) return 'another body states it, not the body itself';
  if (figure.precision === 'AT_LEAST' || figure.precision === 'UP_TO') return 'it is a limit, not an amount';
  if (!COUNTED[kind].counts(claim)) return `it is ${COUNTED[kind].what}`;
  if (figure.period.kind !== 'IN_YEAR') return 'it is not for one year';
  if (!from || !to) return 'it does not say for which year';
  const year = yearOf(period);
  if (firstPossibleDay(from) < year.from || lastPossibleDay(to) > year.to) return 'it is for another year';
  return undefined;
}

/**
 * Adds up what bodies themselves say of their own parts in one financial year, on one basis. Everything else that is
 * stated of own parts is listed with the reason why it does not count.
 */
export function totalOf(comparisons: readonly ComparisonFinding[], kind: TotalKind): TotalFinding {
  const leftOut: LeftOutFinding[] = [];
  const byBody = new Map<string, Decimal>();
  let amount: Decimal | null = null;
  for (const { input } of comparisons) {
    const counting: FigureClaim[] = [];
    for (const claim of input.figures) {
      if (claim.figure.measure !== COUNTED[kind].measure || claim.figure.scope === 'WHOLE') continue;
      const reason = reasonAgainst(claim, kind, input.period);
      if (reason === undefined) counting.push(claim);
      else leftOut.push({ collaboration: input.collaboration, claim, reason });
    }
    const chosen = onePartEach(counting);
    for (const claim of counting) {
      if (!chosen.includes(claim)) {
        leftOut.push({
          collaboration: input.collaboration,
          claim,
          reason: 'another figure of the same part counts',
        });
      }
    }
    for (const { subject, value } of chosen) {
      if (value === null) continue;
      amount = (amount ?? ZERO).plus(value);
      byBody.set(subject, (byBody.get(subject) ?? ZERO).plus(value));
    }
  }
  return { amount, byBody, leftOut };
}
