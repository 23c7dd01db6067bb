import { pino, stdSerializers, type Logger as PinoLogger } from 'pino';
import pretty from 'pino-pretty';
import type { Settings } from '../config/settings';

export type Logger = PinoLogger;

/**
 * An error for the log: what it is, its message, stack and code, and the text of a query that failed. Nothing else that
 * hangs on it: the values of a query, and PostgreSQL's "detail", may hold what is not public.
 */
function shownError(error: Error): unknown {
  if (!(error instanceof Error)) return stdSerializers.err(error);
  const { type, message, stack, code, query } = stdSerializers.err(error) as unknown as Record<
    string,
    unknown
  >;
  return { type, message, stack, code, query };
}

/** Names whose values are never logged, at the top and one level down. */
const SECRET = ['password', 'authorization', 'key', 'token', 'headers', 'cookie', 'parameters', 'variables'];

/** A logger for one service. Writes to standard error, so that standard output stays for answers. */
export function createLogger(
  service: string,
  settings: Pick<Settings, 'LOG_LEVEL' | 'LOG_FORMAT'>,
  output: { write(line: string): unknown } = process.stderr,
): Logger {
  const format = settings.LOG_FORMAT ?? (process.stderr.isTTY ? 'text' : 'json');
  const destination =
    format === 'text'
      ? pretty({
          destination: 2,
          sync: true,
          ignore: 'pid,hostname,service',
          messageFormat: '{service}: {msg}',
        })
      : output;
  return pino(
    {
      level: settings.LOG_LEVEL ?? 'info',
      base: { service },
      serializers: { err: shownError },
      redact: { paths: SECRET.flatMap((name) => [name, `*.${name}`]), censor: '***' },
    },
    destination,
  );
}
