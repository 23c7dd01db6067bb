import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../../services/common/log/logger';
import type { KeptFile } from '../../services/common/process/keptFile';
import { askSupergraph, fetchSupergraph, type FetchedSupergraph } from './fetchSupergraph';

/** How long a gateway without a supergraph of its own waits for a directory that is starting. */
const PATIENCE_MS = 60_000;

/** The same for one that has kept a supergraph. */
const SHORT_PATIENCE_MS = 5000;

/** Shortest pause between two looks, whatever the directory answers. */
const SHORTEST_PAUSE_MS = 100;

/** The supergraph to start with: the directory's, or the one that was kept when the directory is away. */
export async function firstSupergraph(
  directoryUrl: string,
  kept: KeptFile,
  log: Logger,
): Promise<FetchedSupergraph> {
  const last = await kept.read();
  try {
    const first = await fetchSupergraph(directoryUrl, last === undefined ? PATIENCE_MS : SHORT_PATIENCE_MS);
    await kept.write(first.sdl);
    return first;
  } catch (error) {
    if (last === undefined) throw error;
    log.warn({ err: error }, 'The directory is away: starting with the supergraph that was kept');
    return { sdl: last, etag: undefined };
  }
}

interface Following {
  readonly directoryUrl: string;
  readonly first: FetchedSupergraph;
  /** How often to look; the directory holds the question so long when there is nothing new. */
  readonly seconds: number;
  readonly kept: KeptFile;
  readonly log: Logger;
  readonly switchTo: (sdl: string) => Promise<void>;
}

/**
 * Follows the directory: asks it for another supergraph and changes over to it. The directory answers at once when there
 * is one; else it holds the question for so many seconds, and one that does not is asked again after so many seconds.
 * A supergraph that cannot be served is logged once, and the last one stays.
 */
export function followSupergraph({ directoryUrl, first, seconds, kept, log, switchTo }: Following): {
  stop: () => Promise<void>;
} {
  let { etag } = first;
  let isAway = false;
  const stopped = new AbortController();

  /** Answers whether there was another one. */
  const look = async (): Promise<boolean> => {
    const next = await askSupergraph(directoryUrl, { etag, waitSeconds: seconds, signal: stopped.signal });
    isAway = false;
    if (next === undefined) return false;
    etag = next.etag;
    try {
      await switchTo(next.sdl);
    } catch (error) {
      log.error({ err: error }, 'The new supergraph cannot be served; the last one stays');
      return true;
    }
    log.info('changed over to a new supergraph');
    await kept.write(next.sdl);
    return true;
  };

  const loop = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      const startedAt = performance.now();
      let isNew = false;
      try {
        isNew = await look();
      } catch (error) {
        if (stopped.signal.aborted) return;
        if (!isAway) {
          log.warn({ err: error }, 'The directory cannot be asked for the supergraph; the last one stays');
        }
        isAway = true;
      }
      const rest = seconds * 1000 - (performance.now() - startedAt);
      const pauseMs = isNew ? SHORTEST_PAUSE_MS : Math.max(rest, SHORTEST_PAUSE_MS);
      await wait(pauseMs, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  };
  const following = loop();
  return {
    stop: () => {
      stopped.abort();
      return following;
    },
  };
}
