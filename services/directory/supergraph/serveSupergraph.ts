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

/** Serves one version of the supergraph by its number; it never changes. */
export function serveVersion(find: (number: number) => Promise<Supergraph | null>): RequestHandler {
  return async (request, response, next) => {
    const number = /^\d{1,9}$/.exec(String(request.params['number']))?.[0];
    const version = number === undefined ? null : await find(Number(number));
    if (version === null) {
      next();
      return;
    }
    response.set({ etag: `"${version.hash}"`, 'cache-control': 'public, max-age=31536000, immutable' });
    if (request.headers['if-none-match'] === `"${version.hash}"`) response.status(304).end();
    else response.type('text/plain').send(version.sdl);
  };
}
