import type { Pool, PoolClient } from 'pg';
import type { RequestHandler } from 'express';
import { isBodyCode } from '../../common/contract/codes';
import type { Logger } from '../../common/log/logger';
import { PUBLISHED_CHANNEL } from '../../common/postgres/publishedChannel';

/** Shortest time between two looks at one publisher because of such news. */
const PAUSE_MS = 250;

/** Most publishers of which there can be news at a time. */
const MOST_WAITING = 1000;

/** How long after a lost connection another is tried. */
const AGAIN_MS = 5000;

/** Looks at a publisher when there is news of it: soon, and once for news that comes together. */
export class Heard {
  private readonly waiting = new Set<string>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly look: (codes: ReadonlySet<string>) => Promise<void>,
    private readonly log: Logger,
  ) {}

  of(code: string): void {
    if (!isBodyCode(code) || this.waiting.size >= MOST_WAITING) return;
    this.waiting.add(code);
    this.timer ??= setTimeout(() => void this.run(), PAUSE_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private async run(): Promise<void> {
    const codes = new Set(this.waiting);
    this.waiting.clear();
    await this.look(codes).catch((error: unknown) =>
      this.log.warn({ err: error }, 'A publisher of which there is news cannot be asked'),
    );
    this.timer = this.waiting.size > 0 ? setTimeout(() => void this.run(), PAUSE_MS) : undefined;
  }

  /** Takes news over HTTP: from a publisher whose database is not the hub's. It tells nothing but whom to ask. */
  readonly handler: RequestHandler = (request, response) => {
    this.of(String(request.params['code']));
    response.status(202).json({ status: 'heard' });
  };
}

/** Hears of what publishers commit in the same database, the moment that they do. */
export function listenForPublished(pool: Pool, heard: Heard, log: Logger): { stop: () => void } {
  let client: PoolClient | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const again = (): void => {
    client?.release(true);
    client = undefined;
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void listen(), AGAIN_MS);
  };
  const listen = async (): Promise<void> => {
    try {
      const own = await pool.connect();
      client = own;
      if (stopped) {
        own.release(true);
        return;
      }
      own.on('notification', ({ payload }) => payload !== undefined && heard.of(payload));
      own.once('error', () => client === own && again());
      await own.query(`listen ${PUBLISHED_CHANNEL}`);
    } catch (error) {
      log.debug({ err: error }, 'The database cannot be listened to');
      again();
    }
  };
  void listen();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      client?.release(true);
    },
  };
}
