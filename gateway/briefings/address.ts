import type { Request } from 'express';
import { isBodyCode } from '../../services/common/contract/codes';
import { quoted } from '../../services/common/text/quoted';
import { isReportingPeriod, REPORTING_PERIOD_FORMS } from '../../services/common/time/reportingPeriod';
import type { Problem } from './problem';

export type Form = 'md' | 'html' | 'csv';

/** A briefing that is asked for. */
export interface Asked {
  readonly body: string;
  readonly period: string;
  readonly form: Form;
  /** In per cent. */
  readonly tolerance: number;
}

/** What an address asks for, where else that is, or what is wrong with it; a code that is no code is left to look up. */
export type Read =
  | { readonly asked: Asked }
  | { readonly moved: string }
  | { readonly noCode: string }
  | { readonly problem: Problem };

const TOLERANCE = 'tolerancePercent';

/** The address of a body's list, when it is not written with the body's code as it is; undefined when it is. */
export function movedBody(request: Request): string | undefined {
  const { body = '' } = request.params as { body?: string };
  const code = body.toLowerCase();
  return code !== body && isBodyCode(code) ? `/briefings/${code}/${search(request)}` : undefined;
}

/** The query of an address with its question mark, or nothing. */
function search({ originalUrl }: Request): string {
  const at = originalUrl.indexOf('?');
  return at === -1 ? '' : originalUrl.slice(at);
}

function wrong(message: string, body: string): Read {
  const meant = [{ address: `/briefings/${body}/`, title: `All briefings of "${body}"` }];
  return { problem: { status: 400, message, meant } };
}

/** Reads the address of one briefing. */
export function readAddress(request: Request): Read {
  const { body = '', file = '' } = request.params as { body?: string; file?: string };
  const code = body.toLowerCase();
  if (!isBodyCode(code)) return { noCode: body };
  const [, whole = '', ending] = /^(.+?)(?:\.(md|html|csv))?$/i.exec(file) ?? [];
  const period = whole.toUpperCase();
  const form = ending?.toLowerCase() ?? 'html';
  if (!isReportingPeriod(period)) {
    return ending === undefined
      ? wrong(`${quoted(file)} is no briefing; write the period and .md, .html or .csv.`, code)
      : wrong(`${quoted(whole)} is no reporting period; write ${REPORTING_PERIOD_FORMS}.`, code);
  }
  if (body !== code || file !== `${period}.${form}`)
    return { moved: `/briefings/${code}/${period}.${form}${search(request)}` };
  const other = Object.keys(request.query).find((name) => name !== TOLERANCE);
  if (other !== undefined) {
    const message = `A briefing takes no ${quoted(other)}; what it takes is ${TOLERANCE}, from 0 to 100.`;
    return wrong(message, code);
  }
  const given = request.query[TOLERANCE];
  const tolerance = given === undefined ? 1 : typeof given === 'string' && given !== '' ? Number(given) : NaN;
  if (!(tolerance >= 0 && tolerance <= 100)) return wrong(`${TOLERANCE} must be from 0 to 100.`, code);
  return { asked: { body: code, period, form: form as Form, tolerance } };
}
