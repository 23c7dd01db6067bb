import type { Request, Response } from 'express';
import { bullets, plainText } from '../../services/common/text/markdownText';
import { PAGE_HEADERS } from './sendPage';
import { briefingPage } from './toHtml';

/** Why there is no page at an address. */
export interface Problem {
  readonly status: 400 | 404 | 503;
  /** One sentence or more. */
  readonly message: string;
  /** Addresses in the hub that may be meant, with what they are. */
  readonly meant?: readonly { readonly address: string; readonly title: string }[];
}

const TITLES: Readonly<Record<Problem['status'], string>> = {
  400: 'There is no page at this address',
  404: 'There is no page at this address',
  503: 'This page cannot be shown now',
};

const ALL = { address: '/briefings/', title: 'All bodies with briefings' };

function problemPage({ status, message, meant = [] }: Problem): string {
  const links = [...meant, ALL].map(({ address, title }) => `[${plainText(title)}](${address})`);
  return briefingPage(
    TITLES[status],
    [`# ${TITLES[status]}`, plainText(message), bullets(links)].join('\n\n'),
  );
}

/** Says why there is no page: as a page for people, as JSON at the addresses of texts and tables. */
export function sendProblem(request: Request, response: Response, problem: Problem): void {
  response.status(problem.status).set('cache-control', 'no-store');
  if (/\.(md|csv)$/i.test(request.path)) response.json({ error: problem.message });
  else response.set(PAGE_HEADERS).type('text/html').send(problemPage(problem));
}

/** Says that the page cannot be made at the moment. */
export function sendUnavailable(request: Request, response: Response, what: string): void {
  response.set('retry-after', '5');
  sendProblem(request, response, { status: 503, message: `${what} cannot be made now; try again.` });
}
