/** So often the time begins anew after the thread was busy, by planning for instance: what has arrived is not read then. */
const MOST_TURNS = 3;

/** The outcome of work, or an error when there is none after so many milliseconds in which the thread was free. */
export async function within<Outcome>(ms: number, work: Promise<Outcome>): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const wait = (turn: number): void => {
      const startedAt = performance.now();
      timer = setTimeout(() => {
        const wasBusy = performance.now() - startedAt > 2 * ms;
        if (wasBusy && turn < MOST_TURNS) wait(turn + 1);
        // What has arrived by now is read first.
        else setImmediate(() => reject(new Error(`no answer within ${ms} ms`)));
      }, ms);
    };
    wait(1);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
