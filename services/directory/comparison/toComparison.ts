import { hubError } from '../../common/errors/hubError';
import { isCollaborationId } from '../../common/contract/codes';
import { isReportingPeriod } from '../../common/time/reportingPeriod';
import type { Comparison } from './comparison.type';

/** One per cent: most figures in print are rounded to two or three digits. */
export const DEFAULT_TOLERANCE_PERCENT = 1;

/** What a comparison depends on: the parts of its id. */
export interface ComparisonKey {
  readonly collaboration: string;
  readonly period: string;
  readonly tolerancePercent: number;
}

/** A comparison as resolvers hand it on. A tolerance outside 0 to 100 is an error. */
export function toComparison({ collaboration, period, tolerancePercent }: ComparisonKey): Comparison {
  if (!(tolerancePercent >= 0 && tolerancePercent <= 100)) {
    throw hubError('BAD_TOLERANCE', `tolerancePercent: ${tolerancePercent} is no percentage from 0 to 100.`);
  }
  return { id: `${collaboration}@${period}@${tolerancePercent}`, period, tolerancePercent } as Comparison;
}

/** The parts of a comparison's id. */
export function comparisonKey(id: string): ComparisonKey {
  const [collaboration = '', period = '', tolerance = ''] = id.split('@');
  const tolerancePercent = Number(tolerance);
  if (
    isCollaborationId(collaboration) &&
    isReportingPeriod(period) &&
    tolerance !== '' &&
    tolerancePercent >= 0
  ) {
    return { collaboration, period, tolerancePercent };
  }
  throw hubError('BAD_REFERENCE', `"${id}" is no comparison id.`);
}
