/**
 * Runs work again and again, `seconds` after it last ended, until stopped. Work that fails is handed to `failed`
 * and tried again at the next turn.
 */
export function every(
  seconds: number,
  work: () => Promise<unknown>,
  failed: (error: unknown) => void,
): { stop: () => Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;
  const schedule = (): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      running = work().catch(failed).finally(schedule);
    }, seconds * 1000);
  };
  schedule();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
