import type { ApolloServer } from '@apollo/server';
import type { RequestHandler } from 'express';
import { isBodyCode } from '../../services/common/contract/codes';
import { today } from '../../services/common/time/today';
import type { RequestContext } from '../requests/requestContext';
import { askHub } from './askHub';
import { allBriefings, briefingsOf, type AllBodies, type OneBody } from './contents';
import { ALL_OPERATION, BODY_OPERATION } from './operations';
import { sendPage, sendUnavailable } from './sendPage';
import { briefingPage } from './toHtml';

const WHAT = 'The list of briefings';

/** A page with all bodies of which there are briefings. */
export function contentsOfAll(server: ApolloServer<RequestContext>): RequestHandler {
  return async (request, response) => {
    const { data, partial } = await askHub(server, ALL_OPERATION, {}, { request, response });
    const all = data as AllBodies | null | undefined;
    if (!all) {
      sendUnavailable(response, WHAT);
      return;
    }
    const text = briefingPage('Collaboration briefings', allBriefings(all));
    sendPage(request, response, { type: 'text/html', text, partial });
  };
}

/** A page with the briefings of one body. */
export function contentsOfBody(server: ApolloServer<RequestContext>): RequestHandler {
  return async (request, response) => {
    const { body: code = '' } = request.params as { body?: string };
    if (!isBodyCode(code)) {
      response.status(400).json({ error: `"${code}" is no body code.` });
      return;
    }
    const { data, partial } = await askHub(server, BODY_OPERATION, { body: code }, { request, response });
    const found = data as { readonly body: OneBody | null } | null | undefined;
    if (!found || (found.body === null && partial)) {
      sendUnavailable(response, WHAT);
      return;
    }
    const { body } = found;
    if (body === null) {
      response.status(404).json({ error: `There is no body "${code}".` });
      return;
    }
    const text = briefingPage(`Collaboration briefings: ${body.name}`, briefingsOf(body, today()));
    sendPage(request, response, { type: 'text/html', text, partial });
  };
}
