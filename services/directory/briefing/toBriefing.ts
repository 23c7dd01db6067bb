import { isBodyCode } from '../../common/contract/codes';
import { hubError } from '../../common/errors/hubError';
import { quoted } from '../../common/text/quoted';
import { isReportingPeriod } from '../../common/time/reportingPeriod';
import { checkTolerance } from '../comparison/toComparison';
import type { Briefing } from './briefing.type';

/** The parts of a briefing's id. */
export interface BriefingKey {
  readonly body: string;
  readonly period: string;
  readonly tolerancePercent: number;
}

/** A briefing as resolvers hand it on. A tolerance outside 0 to 100 is an error. */
export function toBriefing({ body, period, tolerancePercent }: BriefingKey): Briefing {
  checkTolerance(tolerancePercent);
  return { id: `${body}@${period}@${tolerancePercent}`, period } as Briefing;
}

/** The parts of a briefing's id, which has one form only: what `toBriefing` writes. */
export function briefingKey(id: unknown): BriefingKey {
  const [body = '', period = '', tolerance = ''] = typeof id === 'string' ? id.split('@') : [];
  const key = { body, period, tolerancePercent: Number(tolerance) };
  const isKey = isBodyCode(body) && isReportingPeriod(period) && Number.isFinite(key.tolerancePercent);
  if (isKey && toBriefing(key).id === id) return key;
  throw hubError('BAD_REFERENCE', `${quoted(id)} is no briefing id.`);
}
