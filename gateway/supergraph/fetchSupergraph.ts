import { setTimeout as wait } from 'node:timers/promises';
import { request } from 'undici';
import { withoutPassword } from '../../services/common/config/withoutPassword';
import { StartError } from '../../services/common/errors/startError';

const PAUSE_MS = 250;
const DEADLINE_MS = 10_000;

/** A supergraph as the directory served it. */
export interface FetchedSupergraph {
  readonly sdl: string;
  readonly etag: string | undefined;
}

/** How to ask for another supergraph than the one at hand. */
interface Asking {
  readonly etag?: string | undefined;
  /** How long the directory may hold the question when there is nothing new. */
  readonly waitSeconds?: number;
  readonly signal?: AbortSignal;
}

/** A text as it was served, with its tag. */
export interface Tagged {
  readonly text: string;
  readonly etag: string | undefined;
}

/** Asks for a text that has a tag; undefined when it is still the one with this ETag. Throws when there is none. */
export async function askTagged(
  url: string,
  { etag, waitSeconds = 0, signal }: Asking,
): Promise<Tagged | undefined> {
  const deadline = AbortSignal.timeout(DEADLINE_MS + waitSeconds * 1000);
  const { statusCode, headers, body } = await request(url, {
    headers: {
      ...(etag === undefined ? {} : { 'if-none-match': etag }),
      ...(waitSeconds >= 1 ? { prefer: `wait=${Math.floor(waitSeconds)}` } : {}),
    },
    signal: signal === undefined ? deadline : AbortSignal.any([deadline, signal]),
  });
  const text = await body.text();
  if (statusCode === 304) return undefined;
  if (statusCode !== 200) throw new Error(`HTTP status ${statusCode}`);
  return { text, etag: headers.etag?.toString() };
}

/** Asks the directory for the supergraph; undefined when it is still the one with this ETag. Throws when it has none. */
export async function askSupergraph(
  directoryUrl: string,
  asking: Asking = {},
): Promise<FetchedSupergraph | undefined> {
  const next = await askTagged(`${directoryUrl}/supergraph`, asking);
  return next && { sdl: next.text, etag: next.etag };
}

/**
 * Fetches the supergraph from the directory, waiting up to `patienceMs` for a directory that is starting.
 * Throws a StartError when there is none by then.
 */
export async function fetchSupergraph(directoryUrl: string, patienceMs: number): Promise<FetchedSupergraph> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    let reason: string;
    try {
      const supergraph = await askSupergraph(directoryUrl);
      if (supergraph !== undefined) return supergraph;
      reason = 'HTTP status 304';
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      reason = code ?? message;
    }
    if (Date.now() > deadline) {
      throw new StartError(
        `The directory at ${withoutPassword(directoryUrl)} gives no supergraph: ${reason}.`,
        'Start the directory first (npm run directory), or set DIRECTORY_URL to where it runs.',
      );
    }
    await wait(PAUSE_MS);
  }
}
