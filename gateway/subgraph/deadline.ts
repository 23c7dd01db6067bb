/** In milliseconds: what is held up for longer is not listening. */
const SLICE_MS = 100;

/** When a call has to be over. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** To be called once the call is over. */
  readonly clear: () => void;
}

/**
 * Ends after `ms` milliseconds in which this process could listen, or `latestMs` milliseconds by the clock, whichever comes
 * first. While the gateway plans or compares it hears nobody: that is not the time of those who answered meanwhile. What
 * has arrived by the end is read first.
 */
export function listeningDeadline(ms: number, latestMs: number): Deadline {
  const controller = new AbortController();
  const latestAt = performance.now() + latestMs;
  let left = ms;
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const end = (): void => {
    if (!isOver) controller.abort();
  };
  const next = (): void => {
    const startedAt = performance.now();
    const slice = Math.max(0, Math.min(left, latestAt - startedAt, SLICE_MS));
    timer = setTimeout(() => {
      left -= Math.min(performance.now() - startedAt, SLICE_MS);
      if (left > 0 && performance.now() < latestAt) next();
      else setImmediate(end);
    }, Math.ceil(slice));
  };
  next();
  return {
    signal: controller.signal,
    clear: () => {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
