import type { ApolloServer } from '@apollo/server';
import type { RequestHandler } from 'express';
import { isBodyCode } from '../../services/common/contract/codes';
import { today } from '../../services/common/time/today';
import type { RequestContext } from '../requests/requestContext';
import { movedBody } from './address';
import { askHub } from './askHub';
import { bodyNames } from './bodyNames';
import { allBriefings, briefingsOf, type AllBodies, type OneBody } from './contents';
import { ALL_OPERATION, BODY_OPERATION } from './operations';
import { sendProblem, sendUnavailable } from './problem';
import { sendPage } from './sendPage';
import { briefingPage } from './toHtml';
import { unknownBody } from './unknownBody';

const WHAT = 'The list of briefings';

/** A page with all bodies of which there are briefings. */
export function contentsOfAll(server: ApolloServer<RequestContext>): RequestHandler {
  return async (request, response) => {
    const { data, partial } = await askHub(server, ALL_OPERATION, {}, { request, response });
    const all = data as AllBodies | null | undefined;
    if (!all) {
      sendUnavailable(request, response, WHAT);
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
    const exchange = { request, response };
    const moved = movedBody(request);
    if (moved !== undefined) {
      response.redirect(301, moved);
      return;
    }
    const refuse = async (): Promise<void> =>
      sendProblem(request, response, unknownBody(code, '', await bodyNames(server, exchange)));
    if (!isBodyCode(code)) {
      await refuse();
      return;
    }
    const { data, partial } = await askHub(server, BODY_OPERATION, { body: code }, exchange);
    const found = data as { readonly body: OneBody | null } | null | undefined;
    if (!found || (found.body === null && partial)) {
      sendUnavailable(request, response, WHAT);
      return;
    }
    const { body } = found;
    if (body === null) {
      await refuse();
      return;
    }
    const text = briefingPage(`Collaboration briefings: ${body.name}`, briefingsOf(body, today()));
    sendPage(request, response, { type: 'text/html', text, partial });
  };
}
