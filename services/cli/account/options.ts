import { Command, InvalidArgumentError } from 'commander';
import {
  BODY_CODE_FORM,
  COLLABORATION_ID_FORM,
  isBodyCode,
  isCollaborationId,
} from '../../common/contract/codes';
import { isHalfYear, isReportingPeriod, REPORTING_PERIOD_FORMS } from '../../common/time/reportingPeriod';

/** What every command on an account takes. */
export interface BodyOptions {
  readonly body: string;
  readonly json?: boolean;
}

export interface CollaborationOptions extends BodyOptions {
  readonly collaboration: string;
}

/** The code of a body. */
export function bodyCode(text: string): string {
  if (isBodyCode(text)) return text;
  throw new InvalidArgumentError(`Write ${BODY_CODE_FORM}.`);
}

function collaborationId(text: string): string {
  if (isCollaborationId(text)) return text;
  throw new InvalidArgumentError(`Write ${COLLABORATION_ID_FORM}.`);
}

export function period(text: string): string {
  if (isReportingPeriod(text)) return text;
  throw new InvalidArgumentError(`Write ${REPORTING_PERIOD_FORMS}.`);
}

export function halfYear(text: string): string {
  if (isHalfYear(text)) return text;
  throw new InvalidArgumentError('Write a half-year: 2020-21-H1 or 2020-21-H2.');
}

/** A half-year or "undated". An option cannot hold null: `placeOf` makes it one. */
export function place(text: string): string {
  return text === UNDATED ? text : halfYear(text);
}

const UNDATED = 'undated';

/** The half-year that an option names; null for what carries no date. */
export function placeOf(text: string): string | null {
  return text === UNDATED ? null : text;
}

/** Which drafts an option selects: those of one half-year, or all. */
export function selectionOf(
  collaboration: string | undefined,
  period: string | undefined,
): { collaboration: string | undefined; period: string | null | undefined } {
  return { collaboration, period: period === undefined ? undefined : placeOf(period) };
}

export function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text) && Number(text) > 0) return Number(text);
  throw new InvalidArgumentError('Write a whole number above 0.');
}

/** Days that a key may be good for. */
export function days(text: string): number {
  const number = wholeNumber(text);
  if (number <= 3650) return number;
  throw new InvalidArgumentError('Write at most 3650 (ten years).');
}

/** A web address, without slashes at its end. */
export function address(text: string): string {
  if (/^https?:\/\/\S+$/.test(text) && URL.canParse(text)) return text.replace(/\/+$/, '');
  throw new InvalidArgumentError('Write an address that begins with http:// or https://.');
}

/** A command on the account of one body. */
export function bodyCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .requiredOption('--body <code>', 'the body whose account it is', bodyCode)
    .option('--json', 'write the outcome as JSON');
}

/** A command on a body's account of one collaboration. */
export function collaborationCommand(name: string, description: string): Command {
  return bodyCommand(name, description).requiredOption(
    '--collaboration <id>',
    'the collaboration that it is about',
    collaborationId,
  );
}

export const PERIOD_OF_DRAFTS = [
  '--period <half-year>',
  'only the draft of this half-year ("undated" for what carries no date)',
  place,
] as const;

export const COLLABORATION_OF_DRAFTS = [
  '--collaboration <id>',
  'only this collaboration',
  collaborationId,
] as const;
