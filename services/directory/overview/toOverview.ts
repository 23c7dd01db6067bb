import { isReportingPeriod } from '../../common/time/reportingPeriod';
import { hubError } from '../../common/errors/hubError';
import { quoted } from '../../common/text/quoted';
import type { Register } from '../reference/register';
import type { Overview } from './overview.type';

/** Stands in an overview's id for the whole nation; no region may have this code. */
export const NATION = 'nation';

/** The parts of an overview's id. */
export interface OverviewKey {
  /** Code of a region, or "nation". */
  readonly scope: string;
  readonly period: string;
}

export function toOverview({ scope, period }: OverviewKey): Overview {
  return { id: `${scope}@${period}`, period } as Overview;
}

/** The parts of an overview's id, which has one form only: what `toOverview` writes. */
export function overviewKey(id: unknown, { regions }: Register): OverviewKey {
  const [scope = '', period = '', ...rest] = typeof id === 'string' ? id.split('@') : [];
  const known = scope === NATION || regions.has(scope);
  if (known && rest.length === 0 && isReportingPeriod(period)) return { scope, period };
  throw hubError('BAD_REFERENCE', `${quoted(id)} is no overview id.`);
}
