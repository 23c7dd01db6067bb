import { COLLABORATION_ID_FORM, isCollaborationId } from '../../common/contract/codes';
import { hubError } from '../../common/errors/hubError';
import { quoted } from '../../common/text/quoted';
import { isHalfYear, isReportingPeriod, REPORTING_PERIOD_FORMS } from '../../common/time/reportingPeriod';

export const COLLABORATION = { description: 'The id of the collaboration.' } as const;

export const PERIOD = {
  description: 'A half-year such as 2020-21-H1, or "undated" for what carries no date; all when left out.',
} as const;

/** A financial year or a half of one. */
export function readPeriod(text: string): string {
  if (isReportingPeriod(text)) return text;
  throw hubError('BAD_VALUE', `${quoted(text)} is no period; write ${REPORTING_PERIOD_FORMS}.`);
}

/** A half-year: what accounts are filed under. */
export function readHalfYear(text: string): string {
  if (isHalfYear(text)) return text;
  throw hubError('BAD_VALUE', `${quoted(text)} is no half-year; write 2020-21-H1 or 2020-21-H2.`);
}

/** A half-year, or null for "undated". */
export function readPlace(text: string): string | null {
  if (text === 'undated') return null;
  if (isHalfYear(text)) return text;
  throw hubError('BAD_VALUE', `${quoted(text)} is no half-year; write 2020-21-H1, 2020-21-H2 or undated.`);
}

/** Which drafts an optional argument selects: those of one half-year, or all. */
export function draftPeriod(text: string | null | undefined): { period?: string | null } {
  return text === null || text === undefined ? {} : { period: readPlace(text) };
}

/** The id of a collaboration. */
export function readCollaboration(text: string): string {
  if (isCollaborationId(text)) return text;
  throw hubError('BAD_VALUE', `${quoted(text)} is no collaboration id; write ${COLLABORATION_ID_FORM}.`);
}
