import { request } from 'undici';
import type { UsageBatch } from '../../services/common/usage/usageBatch';
import type { Logger } from '../../services/common/log/logger';
import { every } from '../../services/common/process/every';
import type { UsageCounter } from './usageCounter';

const DEADLINE_MS = 10_000;

interface Options {
  readonly counter: UsageCounter;
  readonly directoryUrl: string;
  /** What the gateway shows to the directory; undefined where both are on one machine. */
  readonly key: string | undefined;
  readonly seconds: number;
  readonly log: Logger;
}

/**
 * Hands usage to the directory every so many seconds. A batch that the directory did not take is sent again, under the
 * same id, until it has; what is used meanwhile is counted for the next. Stopping sends what is left, once.
 */
export function sendUsage(options: Options): { stop: () => Promise<void> } {
  const { counter, log } = options;
  let waiting: UsageBatch | undefined;
  let isRefused = false;
  const send = async (): Promise<void> => {
    waiting ??= counter.take();
    if (waiting === undefined) return;
    await post(waiting, options);
    waiting = undefined;
    isRefused = false;
  };
  const sending = every(options.seconds, send, (error) => {
    if (!isRefused)
      log.warn({ err: error }, 'The directory does not take the usage; it is kept and sent again');
    isRefused = true;
  });
  return {
    stop: async () => {
      await sending.stop();
      await send()
        .then(send)
        .catch((error: unknown) => log.warn({ err: error }, 'The last usage could not be handed over'));
    },
  };
}

async function post(batch: UsageBatch, { directoryUrl, key, log }: Options): Promise<void> {
  const { statusCode, body } = await request(`${directoryUrl}/usage`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify(batch),
    signal: AbortSignal.timeout(DEADLINE_MS),
  });
  await body.dump();
  // What it will never take is not sent for ever.
  if (statusCode === 400)
    log.error({ batch: batch.id }, 'The directory refuses a batch of usage; it is lost');
  else if (statusCode !== 204) throw new Error(`HTTP status ${statusCode}`);
}
