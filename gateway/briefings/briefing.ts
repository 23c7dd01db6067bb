import type { ApolloServer } from '@apollo/server';
import type { RequestHandler } from 'express';
import type { RequestContext } from '../requests/requestContext';
import { readAddress, type Asked, type Form } from './address';
import { askHub } from './askHub';
import { bodyNames } from './bodyNames';
import { missingHeader, missingNotice, withNotice } from './missing';
import { MARKDOWN_OPERATION, TABLE_OPERATION } from './operations';
import { sendProblem, sendUnavailable } from './problem';
import { sendPage } from './sendPage';
import { briefingCsv, type BriefingTable } from './toCsv';
import { briefingPage } from './toHtml';
import { unknownBody } from './unknownBody';

const TYPES: Readonly<Record<Form, string>> = { md: 'text/markdown', html: 'text/html', csv: 'text/csv' };

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
    const exchange = { request, response };
    const read = readAddress(request);
    if ('moved' in read) {
      response.redirect(301, read.moved);
      return;
    }
    const { file = '' } = request.params as { file?: string };
    if ('noCode' in read) {
      const names = await bodyNames(server, exchange);
      sendProblem(request, response, unknownBody(read.noCode, file, names));
      return;
    }
    if ('problem' in read) {
      sendProblem(request, response, read.problem);
      return;
    }
    const { asked } = read;
    const { body, period, form, tolerance } = asked;
    const operation = form === 'csv' ? TABLE_OPERATION : MARKDOWN_OPERATION;
    const variables = { body, period, tolerance };
    const { data, partial, missing } = await askHub(server, operation, variables, exchange);
    const names = partial ? await bodyNames(server, exchange) : new Map<string, string>();
    const text = render(asked, data, missingNotice(missing, names));
    // A body that could not be looked up may exist.
    if (text === undefined || (text === null && partial)) sendUnavailable(request, response, 'The briefing');
    else if (text === null) {
      sendProblem(request, response, unknownBody(body, file, await bodyNames(server, exchange)));
    } else {
      const saveAs = form === 'csv' ? `briefing-${body}-${period}.csv` : undefined;
      if (partial) response.set('x-hub-incomplete', missingHeader(missing));
      sendPage(request, response, { type: TYPES[form], text, partial, saveAs });
    }
  };
}
