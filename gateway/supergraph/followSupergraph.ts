import type { Logger } from '../../services/common/log/logger';
import { every } from '../../services/common/process/every';
import { askSupergraph, fetchSupergraph, type FetchedSupergraph } from './fetchSupergraph';
import type { KeptSupergraph } from './keptSupergraph';

/** How long a gateway without a supergraph of its own waits for a directory that is starting. */
const PATIENCE_MS = 60_000;

/** The same for one that has kept a supergraph. */
const SHORT_PATIENCE_MS = 5000;

/** The supergraph to start with: the directory's, or the one that was kept when the directory is away. */
export async function firstSupergraph(
  directoryUrl: string,
  kept: KeptSupergraph,
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

/**
 * Follows the directory: looks every so many seconds whether there is another supergraph, and changes over to it.
 * One that cannot be served is logged once, and the last one stays.
 */
export function followSupergraph(options: {
  directoryUrl: string;
  first: FetchedSupergraph;
  seconds: number;
  kept: KeptSupergraph;
  log: Logger;
  switchTo: (sdl: string) => Promise<void>;
}): { stop: () => Promise<void> } {
  const { log } = options;
  let { etag } = options.first;
  let isAway = false;
  const look = async (): Promise<void> => {
    const next = await askSupergraph(options.directoryUrl, etag);
    isAway = false;
    if (next === undefined) return;
    etag = next.etag;
    try {
      await options.switchTo(next.sdl);
    } catch (error) {
      log.error({ err: error }, 'The new supergraph cannot be served; the last one stays');
      return;
    }
    log.info('changed over to a new supergraph');
    await options.kept.write(next.sdl);
  };
  return every(options.seconds, look, (error) => {
    if (!isAway)
      log.warn({ err: error }, 'The directory cannot be asked for the supergraph; the last one stays');
    isAway = true;
  });
}
