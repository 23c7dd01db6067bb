import { localAddress, readSettings, settingsText, type Settings } from '../config/settings';
import { startFailureText } from '../errors/startError';
import { createLogger, type Logger } from '../log/logger';
import { openMetrics, type ServiceMetrics } from '../metrics/serviceMetrics';
import { startTracing, wantsTraces } from '../tracing/tracing';
import { Cleanup } from './cleanup';
import { onStopSignal } from './signals';

/** What a service tells the process that started it. */
export type ServiceMessage =
  | { readonly kind: 'progress'; readonly text: string }
  | { readonly kind: 'ready'; readonly port: number }
  | { readonly kind: 'failed'; readonly text: string };

export interface ServiceContext {
  readonly settings: Settings;
  readonly log: Logger;
  readonly metrics: ServiceMetrics;
  /** What to undo when the service stops; the last added runs first. */
  readonly cleanup: Cleanup;
  /** Reports a step to the person who is watching. */
  readonly progress: (text: string) => void;
}

/** Resolves when the message is handed over, or when there is nobody to hand it to. */
function tell(message: ServiceMessage): Promise<void> {
  return new Promise((resolve) => {
    if (process.connected) process.send?.(message, undefined, undefined, () => resolve());
    else resolve();
  });
}

/**
 * Runs one service as this process. `start` answers the port that the service listens on.
 * Stops on SIGTERM, SIGINT and SIGHUP, and when the process that started it is gone (exit code 0).
 * A service that cannot start says why in one clear message and ends with exit code 1.
 */
export function runService(name: string, start: (context: ServiceContext) => Promise<number>): void {
  void run(name, start);
}

async function run(name: string, start: (context: ServiceContext) => Promise<number>): Promise<void> {
  const cleanup = new Cleanup();
  let stopping = false;
  const stop = async (exitCode: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await cleanup.run();
    process.exit(exitCode);
  };
  try {
    const settings = readSettings();
    const log = createLogger(name, settings);
    const stopBecause = (reason: string): void => {
      if (!stopping) log.info(`${reason}: stopping`);
      void stop(0);
    };
    onStopSignal(stopBecause);
    log.info(`settings: ${settingsText(settings)}`);
    if (process.send) process.on('disconnect', () => stopBecause('the starting process is gone'));
    const progress = (text: string): void => {
      void tell({ kind: 'progress', text });
      log.info(text);
    };
    // Added first, so that it is undone last: stopping may still make spans.
    if (wantsTraces(settings)) cleanup.add(await startTracing(name, log));
    const metrics = openMetrics(settings.METRICS);
    const port = await start({ settings, log, metrics, cleanup, progress });
    log.info(`listening on ${localAddress(settings.HOST, port)}`);
    await tell({ kind: 'ready', port });
  } catch (error) {
    if (stopping) return;
    const text = startFailureText(error);
    if (process.send) await tell({ kind: 'failed', text });
    else process.stderr.write(`${text}\n`);
    await stop(1);
  }
}
