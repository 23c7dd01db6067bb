import type { ApolloServer } from '@apollo/server';
import type { Request, RequestHandler } from 'express';
import { isBodyCode } from '../../services/common/contract/codes';
import { isReportingPeriod, REPORTING_PERIOD_FORMS } from '../../services/common/time/reportingPeriod';
import type { RequestContext } from '../requests/requestContext';
import { askHub } from './askHub';
import { bodyNames } from './bodyNames';
import { missingHeader, missingNotice, withNotice } from './missing';
import { MARKDOWN_OPERATION, TABLE_OPERATION } from './operations';
import { sendPage, sendUnavailable } from './sendPage';
import { briefingCsv, type BriefingTable } from './toCsv';
import { briefingPage } from './toHtml';

type Form = 'md' | 'html' | 'csv';

const TYPES: Readonly<Record<Form, string>> = { md: 'text/markdown', html: 'text/html', csv: 'text/csv' };

interface Asked {
  readonly body: string;
  readonly period: string;
  readonly form: Form;
  readonly tolerance: number;
}

/** What was asked for, or a sentence that says what is wrong. */
function read(request: Request): Asked | string {
  const { body = '', file = '' } = request.params as { body?: string; file?: string };
  const [, period = '', form = ''] = /^(.+)\.(md|html|csv)$/.exec(file) ?? [];
  const given = request.query['tolerancePercent'];
  const tolerance = given === undefined ? 1 : typeof given === 'string' && given !== '' ? Number(given) : NaN;
  if (!isBodyCode(body)) return `"${body}" is no body code.`;
  if (form === '') return `"${file}" is no briefing; write the period and .md, .html or .csv.`;
  if (!isReportingPeriod(period))
    return `"${period}" is no reporting period; write ${REPORTING_PERIOD_FORMS}.`;
  if (!(tolerance >= 0 && tolerance <= 100)) return 'tolerancePercent must be from 0 to 100.';
  return { body, period, form: form as Form, tolerance };
}

interface DocumentData {
  readonly body: { readonly name: string; readonly briefing: { readonly markdown: string | null } } | null;
}

interface TableData {
  readonly body: { readonly briefing: BriefingTable } | null;
}

/** The briefing in the form asked for, with a notice of what is missing; null for a body that does not exist, undefined when it cannot be made now. */
function render(asked: Asked, data: unknown, notice: string | undefined): string | null | undefined {
  if (asked.form === 'csv') {
    const table = data as TableData | null | undefined;
    if (!table) return undefined;
    return table.body && briefingCsv(table.body.briefing);
  }
  const document = data as DocumentData | null | undefined;
  if (!document) return undefined;
  if (document.body === null) return null;
  const { name, briefing } = document.body;
  if (briefing.markdown === null) return undefined;
  const markdown = withNotice(briefing.markdown, notice);
  if (asked.form === 'md') return markdown;
  const address = `/briefings/${asked.body}/${asked.period}`;
  const query = asked.tolerance === 1 ? '' : `?tolerancePercent=${asked.tolerance}`;
  return briefingPage(`Collaboration briefing: ${name}, ${asked.period}`, markdown, {
    markdown: `${address}.md${query}`,
    csv: `${address}.csv${query}`,
  });
}

/** One briefing, as a page, a text or a table. */
export function briefing(server: ApolloServer<RequestContext>): RequestHandler {
  return async (request, response) => {
    const asked = read(request);
    if (typeof asked === 'string') {
      response.status(400).json({ error: asked });
      return;
    }
    const { body, period, form, tolerance } = asked;
    const operation = form === 'csv' ? TABLE_OPERATION : MARKDOWN_OPERATION;
    const variables = { body, period, tolerance };
    const exchange = { request, response };
    const { data, partial, missing } = await askHub(server, operation, variables, exchange);
    const names = partial ? await bodyNames(server, exchange) : new Map<string, string>();
    const text = render(asked, data, missingNotice(missing, names));
    // A body that could not be looked up may exist.
    if (text === undefined || (text === null && partial)) sendUnavailable(response, 'The briefing');
    else if (text === null) response.status(404).json({ error: `There is no body "${body}".` });
    else {
      const saveAs = form === 'csv' ? `briefing-${body}-${period}.csv` : undefined;
      if (partial) response.set('x-hub-incomplete', missingHeader(missing));
      sendPage(request, response, { type: TYPES[form], text, partial, saveAs });
    }
  };
}
