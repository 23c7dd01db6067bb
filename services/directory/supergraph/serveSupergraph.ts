import type { RequestHandler } from 'express';
import type { Supergraph } from './compose';

/** Serves the current supergraph as SDL, with its hash as ETag: a gateway that has it gets 304. */
export function serveSupergraph(current: () => Supergraph | undefined): RequestHandler {
  return (request, response) => {
    const supergraph = current();
    if (supergraph === undefined) {
      response.status(503).set('retry-after', '1').json({ error: 'The supergraph is not composed yet.' });
      return;
    }
    response.set({ etag: `"${supergraph.hash}"`, 'cache-control': 'no-cache' });
    if (request.headers['if-none-match'] === `"${supergraph.hash}"`) response.status(304).end();
    else response.type('text/plain').send(supergraph.sdl);
  };
}
