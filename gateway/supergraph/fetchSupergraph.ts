import { setTimeout as wait } from 'node:timers/promises';
import { request } from 'undici';
import { StartError } from '../../services/common/errors/startError';

const PAUSE_MS = 250;

/**
 * Fetches the supergraph from the directory, waiting up to `patienceMs` for a directory that is starting.
 * Throws a StartError when there is none by then.
 */
export async function fetchSupergraph(directoryUrl: string, patienceMs: number): Promise<string> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    let reason: string;
    try {
      const response = await request(`${directoryUrl}/supergraph`, { signal: AbortSignal.timeout(10_000) });
      const text = await response.body.text();
      if (response.statusCode === 200) return text;
      reason = `HTTP status ${response.statusCode}`;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      reason = code ?? message;
    }
    if (Date.now() > deadline) {
      throw new StartError(
        `The directory at ${directoryUrl} gives no supergraph: ${reason}.`,
        'Start the directory first (npm run directory), or set DIRECTORY_URL to where it runs.',
      );
    }
    await wait(PAUSE_MS);
  }
}
