import { firstPossibleDay, lastPossibleDay } from '../../common/time/partialDate';
import { firstDayOf, lastDayOf } from '../../common/time/reportingPeriod';
import type { FigureClaim } from '../model';
import type { Stated } from './model';

/** Why one figure cannot be used at all, as the end of a sentence that begins with what it is; undefined when it can. */
function againstFigure(claim: FigureClaim, body: string): string | undefined {
  const { figure, value } = claim;
  if (value === null) return 'has no number';
  if (figure.scope !== 'OWN' || claim.subject !== body) return 'is not said to be of this body alone';
  if (figure.precision === 'AT_LEAST' || figure.precision === 'UP_TO') return 'is a limit, not an amount';
  return value.lt(0) ? 'is less than nought' : undefined;
}

/** True when the figure is for the financial year, or for a date in it. */
function isOfYear({ figure: { period } }: FigureClaim, year: string, kinds: ReadonlySet<string>): boolean {
  const { from, to } = period;
  return (
    kinds.has(period.kind) &&
    (!from || firstPossibleDay(from) >= firstDayOf(year)) &&
    (!to || lastPossibleDay(to) <= lastDayOf(year))
  );
}

const YEARLY: ReadonlySet<string> = new Set(['IN_YEAR', 'PER_YEAR']);
const STAFF_KINDS: ReadonlySet<string> = new Set([...YEARLY, 'POINT_IN_TIME']);

/**
 * Why what a body states of a function cannot be divided, in plain English; undefined when it can. A cost must be in
 * pounds and for the year; employees must be people, more than none, in the year or on a day of it.
 */
export function reasonAgainst({ code, cost, staff }: Stated, year: string): string | undefined {
  if (cost === null) return 'it states no cost of this function for the year';
  const ofCost = againstFigure(cost, code);
  if (ofCost !== undefined) return `its cost ${ofCost}`;
  if (cost.figure.quantity?.unit !== 'GBP') return 'its cost is not in pounds';
  if (!isOfYear(cost, year, YEARLY)) return 'its cost is not for the year';
  if (staff === null) return 'it does not state how many employees to divide by';
  const ofStaff = againstFigure(staff, code);
  if (ofStaff !== undefined) return `its number of employees ${ofStaff}`;
  const { unit } = staff.figure.quantity ?? {};
  if (unit !== 'FTE' && unit !== 'COUNT') return 'its number of employees is not a number of people';
  if (staff.value?.eq(0)) return 'it states no employees to divide by';
  return isOfYear(staff, year, STAFF_KINDS) ? undefined : 'its number of employees is not of the year';
}
