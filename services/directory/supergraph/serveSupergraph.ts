import type { RequestHandler } from 'express';
import type { Notice } from '../../common/process/notice';
import type { PublishedState } from '../../common/state/publishedState';
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

interface Tagged {
  readonly tag: string;
  readonly text: string;
}

/**
 * Serves a text with its tag as ETag. Who has it gets 304: at once, or, when they say that they are ready to wait, as
 * soon as `changed` tells of another (which they then get) or their patience ends. 503 while there is none.
 */
function serveTagged(current: () => Tagged | undefined, changed: Notice, missing: string): RequestHandler {
  return async (request, response) => {
    const has = request.headers['if-none-match'];
    const patience = patienceOf(request.get('prefer'));
    const isCurrent = (): boolean => has !== undefined && has === `"${current()?.tag ?? ''}"`;
    if (patience > 0 && isCurrent() && changed.waiters < MOST_HELD) {
      response.set('preference-applied', `wait=${patience}`);
      const until = performance.now() + patience * 1000;
      while (isCurrent() && !changed.isOver && performance.now() < until) {
        await changed.wait(until - performance.now());
      }
    }
    const now = current();
    if (now === undefined) {
      response.status(503).set('retry-after', '1').json({ error: missing });
      return;
    }
    response.set({ etag: `"${now.tag}"`, 'cache-control': 'no-cache' });
    if (isCurrent()) response.status(304).end();
    else response.type('text/plain').send(now.text);
  };
}

/** Serves the current supergraph as SDL, with its hash as ETag; a gateway may wait for the next one. */
export function serveSupergraph(current: () => Supergraph | undefined, changed: Notice): RequestHandler {
  const tagged = (): Tagged | undefined => {
    const supergraph = current();
    return supergraph && { tag: supergraph.hash, text: supergraph.sdl };
  };
  return serveTagged(tagged, changed, 'The supergraph is not composed yet.');
}

/** Serves what identifies the state of everything published: a gateway may keep answers as long as it is the same. */
export function serveState(current: () => PublishedState | undefined, changed: Notice): RequestHandler {
  const tagged = (): Tagged | undefined => {
    const state = current();
    return state && { tag: state.whole, text: JSON.stringify(state) };
  };
  return serveTagged(tagged, changed, 'The directory is not ready yet.');
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
