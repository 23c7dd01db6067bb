import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../../services/common/log/logger';
import { PUBLISHED_STATE, type PublishedState } from '../../services/common/state/publishedState';
import { askTagged } from '../supergraph/fetchSupergraph';

/** How long the directory may hold the question whether anything has changed. */
const HOLD_SECONDS = 20;

const PAUSE_MS = 1000;

/** Shortest pause after an answer that nothing has changed: a directory that is busy or stopping holds no question. */
const SHORTEST_PAUSE_MS = 100;

/** The state of everything published, as the directory knows it. */
export interface FollowedState {
  /** Undefined as long as the directory cannot be asked: nothing is known to be unchanged then. */
  readonly current: PublishedState | undefined;
  /** The last one that was heard. */
  readonly last: PublishedState | undefined;
  stop(): Promise<void>;
}

/**
 * Follows the state of everything published: the directory tells of a change at once. While it cannot be asked, the
 * state is unknown.
 */
export function followState(directoryUrl: string, log: Logger): FollowedState {
  const stopped = new AbortController();
  let current: PublishedState | undefined;
  let last: PublishedState | undefined;
  const pause = (ms: number): Promise<unknown> =>
    wait(ms, undefined, { signal: stopped.signal }).catch(() => undefined);
  const follow = async (): Promise<void> => {
    let etag: string | undefined;
    while (!stopped.signal.aborted) {
      try {
        const asking = { etag, waitSeconds: etag === undefined ? 0 : HOLD_SECONDS, signal: stopped.signal };
        const next = await askTagged(`${directoryUrl}/state`, asking);
        if (next === undefined) {
          await pause(SHORTEST_PAUSE_MS);
          continue;
        }
        current = last = PUBLISHED_STATE.parse(JSON.parse(next.text));
        ({ etag } = next);
      } catch (error) {
        if (stopped.signal.aborted) return;
        if (current !== undefined) log.warn({ err: error }, 'The directory cannot be asked what has changed');
        current = etag = undefined;
        await pause(PAUSE_MS);
      }
    }
  };
  const following = follow();
  return {
    get current() {
      return current;
    },
    get last() {
      return last;
    },
    stop: () => {
      stopped.abort();
      return following;
    },
  };
}
