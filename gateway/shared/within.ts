/**
 * The outcome of work, or an error when there is none after so many milliseconds. Where the thread was busy so long, by
 * planning for instance, what has arrived meanwhile is read before the time counts as over.
 */
export async function within<Outcome>(ms: number, work: Promise<Outcome>): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => setImmediate(() => reject(new Error(`no answer within ${ms} ms`))), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
