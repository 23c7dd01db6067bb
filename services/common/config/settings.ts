import path from 'node:path';
import { z } from 'zod';
import { StartError } from '../errors/startError';

const port = (fallback: number) =>
  z.coerce
    .number({ error: 'must be a port number from 0 to 65535' })
    .int('must be a whole number')
    .min(0, 'must be 0 or more')
    .max(65535, 'must be 65535 or less')
    .default(fallback);

const seconds = (fallback: number) =>
  z.coerce
    .number({ error: 'must be a number of seconds' })
    .positive('must be more than 0')
    .max(86_400, 'must be a day (86400) or less')
    .default(fallback);

const address = z.url({
  protocol: /^https?$/,
  error: 'must be an address that begins with http:// or https://',
});

const addressList = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim().replace(/\/+$/, ''))
      .filter((part) => part !== ''),
  )
  .pipe(z.array(address));

/** Every setting, with its environment variable, form, default and unit. */
const SCHEMA = z.object({
  /** Address that every service listens on. Loopback unless told otherwise. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Port of the gateway; 0 takes a free one, here and below. */
  PORT: port(4000),
  DIRECTORY_PORT: port(4001),
  COMPARISON_PORT: port(4002),
  /** Port of a process that hosts publishers. */
  PUBLISHERS_PORT: port(4003),
  /** A PostgreSQL server; without it the hub starts a private one under HUB_HOME. */
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host:5432/database' })
    .optional(),
  /** Where the private database and other state live. */
  HUB_HOME: z.string().min(1).default('.hub'),
  /** Which PostgreSQL programs to use: "auto" (the system's, else the npm package's), "npm", or a folder. */
  POSTGRES_BINARIES: z.string().min(1).default('auto'),
  /** Most connections that one service opens to the database. */
  DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(200).default(10),
  /** Where the directory answers, for the gateway. */
  DIRECTORY_URL: address.optional(),
  /** Where the comparison answers, for the directory to put into the supergraph. */
  COMPARISON_URL: address.optional(),
  /** Addresses of the processes that host publishers, separated by commas, for the directory. */
  PUBLISHER_HOSTS: addressList.optional(),
  /** Folder with the files that are loaded at start. */
  DATA_FOLDER: z.string().min(1).optional(),
  /** Seconds after which the gateway gives up on one call to a publisher. */
  PUBLISHER_TIMEOUT: seconds(5),
  /** Seconds between two looks at what each publisher publishes. */
  PUBLISHES_INTERVAL: seconds(30),
  /** Where programs are looked for: the system's own variable, used to find PostgreSQL. */
  PATH: z.string().default(''),
  /** Least serious messages that are logged; "info" when not set, "warn" under npm start. */
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).optional(),
  /** "text" for people, "json" for machines. */
  LOG_FORMAT: z.enum(['text', 'json']).optional(),
});

export type Settings = Readonly<z.infer<typeof SCHEMA>>;

function problemsOf(error: z.ZodError, environment: Readonly<Record<string, string | undefined>>): string {
  return error.issues
    .map((issue) => {
      const name = String(issue.path[0]);
      const shown = name === 'DATABASE_URL' ? '' : ` ("${environment[name] ?? ''}")`;
      return `  ${name}${shown} ${issue.message}`;
    })
    .join('\n');
}

/**
 * Reads the settings, once, from environment variables; a variable that is set but empty counts as not set.
 * Throws a StartError that lists every bad one, without the value of DATABASE_URL.
 */
export function readSettings(
  // eslint-disable-next-line no-restricted-properties
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Settings {
  const given = Object.fromEntries(
    Object.keys(SCHEMA.shape)
      .map((name) => [name, environment[name]] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = SCHEMA.safeParse(given);
  if (!result.success) {
    throw new StartError(
      `Some settings cannot be used:\n${problemsOf(result.error, environment)}`,
      'Correct these environment variables, or unset them to use the defaults.',
    );
  }
  return { ...result.data, HUB_HOME: path.resolve(result.data.HUB_HOME) };
}

/** The settings as a person may see them in a log: a password in DATABASE_URL is masked. */
export function printableSettings(settings: Settings): Record<string, unknown> {
  const { DATABASE_URL, PATH: _path, ...rest } = settings;
  if (DATABASE_URL === undefined) return rest;
  const url = new URL(DATABASE_URL);
  if (url.password) url.password = '***';
  url.search = '';
  return { ...rest, DATABASE_URL: url.toString() };
}

/** The address at which a service that listens on HOST is reached from this machine. */
export function localAddress(host: string, port: number): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
