import { createHash } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { Router, type Request, type Response } from 'express';
import { isBodyCode } from '../../services/common/contract/codes';
import { isReportingPeriod, REPORTING_PERIOD_FORMS } from '../../services/common/time/reportingPeriod';
import { requestContextOf, type RequestContext } from '../requests/requestContext';
import { MARKDOWN_OPERATION, TABLE_OPERATION } from './operations';
import { briefingCsv, type BriefingTable } from './toCsv';
import { BRIEFING_STYLE, briefingPage } from './toHtml';

/** How long a browser or proxy may show a briefing without asking again, in seconds. */
const FRESH_FOR = 60;

type Form = 'md' | 'html' | 'csv';

const TYPES: Readonly<Record<Form, string>> = { md: 'text/markdown', html: 'text/html', csv: 'text/csv' };

interface Asked {
  readonly body: string;
  readonly period: string;
  readonly form: Form;
  readonly tolerance: number;
}

interface Answered {
  readonly data: unknown;
  /** True when a publisher could not be reached: the briefing says so, and is not to be kept. */
  readonly partial: boolean;
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

async function ask(
  server: ApolloServer<RequestContext>,
  query: string,
  { body, period, tolerance }: Asked,
  contextValue: RequestContext,
): Promise<Answered> {
  const response = await server.executeOperation(
    { query, variables: { body, period, tolerance } },
    { contextValue },
  );
  if (response.body.kind !== 'single') throw new Error('A briefing is answered at once.');
  const { data, errors } = response.body.singleResult;
  return { data, partial: (errors?.length ?? 0) > 0 };
}

interface DocumentData {
  readonly body: { readonly name: string; readonly briefing: { readonly markdown: string | null } } | null;
}

interface TableData {
  readonly body: { readonly briefing: BriefingTable } | null;
}

/** The briefing in the form asked for; null for a body that does not exist, undefined when it cannot be made now. */
function render(asked: Asked, data: unknown): string | null | undefined {
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
  if (asked.form === 'md') return briefing.markdown;
  const address = `/briefings/${asked.body}/${asked.period}`;
  const query = asked.tolerance === 1 ? '' : `?tolerancePercent=${asked.tolerance}`;
  return briefingPage(`Collaboration briefing: ${name}, ${asked.period}`, briefing.markdown, {
    markdown: `${address}.md${query}`,
    csv: `${address}.csv${query}`,
  });
}

function send(request: Request, response: Response, asked: Asked, text: string, partial: boolean): void {
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 24)}"`;
  response.set({
    etag: tag,
    'cache-control': partial ? 'no-store' : `public, max-age=${FRESH_FOR}, must-revalidate`,
    'content-security-policy': "default-src 'none'; style-src 'self'",
    'x-content-type-options': 'nosniff',
  });
  if (asked.form === 'csv') {
    response.attachment(`briefing-${asked.body}-${asked.period}.csv`);
  }
  if (request.headers['if-none-match'] === tag) response.status(304).end();
  else response.type(TYPES[asked.form]).send(text);
}

/** Briefings at plain addresses: /briefings/leicestershire/2017-18.html, .md and .csv. */
export function briefingRoutes(server: ApolloServer<RequestContext>): Router {
  const router = Router();
  router.get('/style.css', (_request, response) => {
    response.set('cache-control', 'public, max-age=3600').type('text/css').send(BRIEFING_STYLE);
  });
  router.get('/:body/:file', async (request, response) => {
    const asked = read(request);
    if (typeof asked === 'string') {
      response.status(400).json({ error: asked });
      return;
    }
    const operation = asked.form === 'csv' ? TABLE_OPERATION : MARKDOWN_OPERATION;
    const { data, partial } = await ask(server, operation, asked, requestContextOf(request, response));
    const text = render(asked, data);
    if (text === undefined)
      response
        .status(503)
        .set('retry-after', '5')
        .json({ error: 'The briefing cannot be made now; try again.' });
    else if (text === null) response.status(404).json({ error: `There is no body "${asked.body}".` });
    else send(request, response, asked, text, partial);
  });
  return router;
}
