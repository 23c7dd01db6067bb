import { pino, stdSerializers, type Logger as PinoLogger } from 'pino';
import pretty from 'pino-pretty';
import type { Settings } from '../config/settings';

export type Logger = PinoLogger;

/** An error for the log: a failed query without what it was to write, which may not be public. */
function withoutParameters(error: Error): unknown {
  const {
    parameters: _parameters,
    driverError: _driverError,
    ...shown
  } = stdSerializers.err(error) as unknown as Record<string, unknown>;
  return shown;
}

/** A logger for one service. Writes to standard error, so that standard output stays for answers. */
export function createLogger(service: string, settings: Pick<Settings, 'LOG_LEVEL' | 'LOG_FORMAT'>): Logger {
  const format = settings.LOG_FORMAT ?? (process.stderr.isTTY ? 'text' : 'json');
  const destination =
    format === 'text'
      ? pretty({
          destination: 2,
          sync: true,
          ignore: 'pid,hostname,service',
          messageFormat: '{service}: {msg}',
        })
      : process.stderr;
  return pino(
    {
      level: settings.LOG_LEVEL ?? 'info',
      base: { service },
      serializers: { err: withoutParameters },
      redact: { paths: ['*.password', '*.authorization', 'authorization', '*.key'], censor: '***' },
    },
    destination,
  );
}
