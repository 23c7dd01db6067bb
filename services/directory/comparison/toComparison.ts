import { hubError } from '../../common/errors/hubError';
import { isCollaborationId } from '../../common/contract/codes';
import { isReportingPeriod } from '../../common/time/reportingPeriod';
import { quoted } from '../../common/text/quoted';
import type { Comparison } from './comparison.type';

/** One per cent: most figures in print are rounded to two or three digits. */
export const DEFAULT_TOLERANCE_PERCENT = 1;

/** What a comparison depends on: the parts of its id. */
export interface ComparisonKey {
  readonly collaboration: string;
  readonly period: string;
  readonly tolerancePercent: number;
}

/** Refuses a tolerance that is no percentage from 0 to 100. */
export function checkTolerance(tolerancePercent: number): void {
  if (tolerancePercent >= 0 && tolerancePercent <= 100) return;
  throw hubError('BAD_TOLERANCE', `tolerancePercent: ${tolerancePercent} is no percentage from 0 to 100.`);
}

/** A comparison as resolvers hand it on. A tolerance outside 0 to 100 is an error. */
export function toComparison({ collaboration, period, tolerancePercent }: ComparisonKey): Comparison {
  checkTolerance(tolerancePercent);
  return { id: `${collaboration}@${period}@${tolerancePercent}`, period, tolerancePercent } as Comparison;
}

/** The parts of a comparison's id, which has one form only: what `toComparison` writes. */
export function comparisonKey(id: unknown): ComparisonKey {
  const [collaboration = '', period = '', tolerance = ''] = typeof id === 'string' ? id.split('@') : [];
  const key = { collaboration, period, tolerancePercent: Number(tolerance) };
  const isKey =
    isCollaborationId(collaboration) && isReportingPeriod(period) && Number.isFinite(key.tolerancePercent);
  if (isKey && toComparison(key).id === id) return key;
  throw hubError('BAD_REFERENCE', `${quoted(id)} is no comparison id.`);
}
