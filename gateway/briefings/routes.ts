import type { ApolloServer } from '@apollo/server';
import { Router } from 'express';
import type { RequestContext } from '../requests/requestContext';
import { briefing } from './briefing';
import { contentsOfAll, contentsOfBody } from './contentsPages';
import { documentRoute, METHOD, SOURCES } from './documents';
import { BRIEFING_STYLE } from './toHtml';

/**
 * Briefings at plain addresses: /briefings/leicestershire/2017-18.html, .md and .csv; what there is, at /briefings/ and
 * /briefings/leicestershire/; and how they come about, at /briefings/method and /briefings/sources.
 */
export function briefingRoutes(server: ApolloServer<RequestContext>): Router {
  const router = Router();
  router.get('/style.css', (_request, response) => {
    response.set('cache-control', 'public, max-age=3600').type('text/css').send(BRIEFING_STYLE);
  });
  router.get('/method', documentRoute(METHOD));
  router.get('/sources', documentRoute(SOURCES));
  router.get('/', contentsOfAll(server));
  router.get('/:body', contentsOfBody(server));
  router.get('/:body/:file', briefing(server));
  return router;
}
