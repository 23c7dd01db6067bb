import type { RequestHandler } from 'express';
import type { Notice } from '../../common/process/notice';
import type { Supergraph } from './compose';

/** Longest that a request is held for a newer supergraph. */
const LONGEST_WAIT_SECONDS = 60;

/** Most requests that are held at a time: further ones are answered at once. */
const MOST_HELD = 200;

/** Seconds that a caller is ready to wait, by "Prefer: wait=10" (RFC 7240). */
function patienceOf(prefer: string | undefined): number {
  const seconds = Number(/(?:^|[,;\s])wait=(\d{1,3})(?:$|[,;\s])/.exec(prefer ?? '')?.[1] ?? 0);
  return Math.min(seconds, LONGEST_WAIT_SECONDS);
}

/**
 * Serves the current supergraph as SDL, with its hash as ETag. A gateway that has it gets 304: at once, or, when it says
 * that it is ready to wait, as soon as `changed` tells of a newer one (which it then gets) or its patience ends.
 */
export function serveSupergraph(current: () => Supergraph | undefined, changed: Notice): RequestHandler {
  return async (request, response) => {
    const has = request.headers['if-none-match'];
    const patience = patienceOf(request.get('prefer'));
    const isCurrent = (): boolean => has !== undefined && has === `"${current()?.hash ?? ''}"`;
    if (patience > 0 && isCurrent() && changed.waiters < MOST_HELD) {
      response.set('preference-applied', `wait=${patience}`);
      await changed.wait(patience * 1000);
    }
    const supergraph = current();
    if (supergraph === undefined) {
      response.status(503).set('retry-after', '1').json({ error: 'The supergraph is not composed yet.' });
      return;
    }
    response.set({ etag: `"${supergraph.hash}"`, 'cache-control': 'no-cache' });
    if (isCurrent()) response.status(304).end();
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
