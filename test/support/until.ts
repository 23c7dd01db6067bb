/** Asks again, some seconds at most, until the answer is as it should be. Answers the last one, for the test to judge. */
export async function until<T>(
  read: () => Promise<T>,
  isThere: (value: T) => boolean,
  tries = 200,
): Promise<T> {
  for (;;) {
    const value = await read();
    if (isThere(value) || --tries <= 0) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
