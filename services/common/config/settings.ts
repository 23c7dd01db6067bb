import path from 'node:path';
import { z } from 'zod';
import { StartError } from '../errors/startError';
import { withoutPassword, withoutUser } from './withoutPassword';

/** A number written in digits: Number() would also take " ", "0x10" and "1e3". */
const number = (form: RegExp, least: number, most: number, error: string) =>
  z
    .string()
    .refine((text) => form.test(text) && Number(text) >= least && Number(text) <= most, error)
    .transform(Number);

const WHOLE = /^\d+$/;
const DECIMAL = /^\d+(\.\d+)?$/;

const portNumber = number(WHOLE, 0, 65_535, 'must be a port number from 0 to 65535');
const port = (fallback: number) => portNumber.default(fallback);

const seconds = (fallback: number) =>
  number(DECIMAL, 0.001, 86_400, 'must be a number of seconds from 0.001 to 86400 (a day)').default(fallback);

const whole = (least: number, most: number, fallback: number) =>
  number(WHOLE, least, most, `must be a whole number from ${least} to ${most}`).default(fallback);

const oneOf = <const Value extends string>(values: readonly Value[]) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` });

const address = z
  .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })
  .transform((text) => text.replace(/\/+$/, ''));

/** Whether a Redis client can take an address apart. */
function isReadable(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { hostname, pathname, username, password } = new URL(text);
  try {
    decodeURIComponent(`${username}:${password}`);
  } catch {
    return false;
  }
  return hostname !== '' && /^(\/\d*)?$/.test(pathname);
}

function partsOf(list: string): string[] {
  return list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const addressList = z.string().transform(partsOf).pipe(z.array(address));

/** Every setting, with its environment variable, form, default and unit. */
const SCHEMA = z.object({
  /** Address that every service listens on. Loopback unless told otherwise. */
  HOST: z.string().default('127.0.0.1'),
  /** Port of the gateway; 0 takes a free one, here and below. */
  PORT: port(4000),
  DIRECTORY_PORT: port(4001),
  COMPARISON_PORT: port(4002),
  /** Port of a process that hosts publishers. */
  PUBLISHERS_PORT: port(4003),
  /** A PostgreSQL server; without it the hub starts a private one under HUB_HOME. */
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host:5432/database' })
    .refine((text) => !text.includes('#'), 'must not contain "#": in a password write it as %23')
    .optional(),
  /** Where the private database and other state live. */
  HUB_HOME: z.string().default('.hub'),
  /** Which PostgreSQL programs to use: "auto" (the system's, else the npm package's), "npm", or a folder. */
  POSTGRES_BINARIES: z.string().default('auto'),
  /** Most connections that one service opens to the database. */
  DATABASE_CONNECTIONS: whole(2, 200, 10),
  /** Where the directory answers, for the gateway. */
  DIRECTORY_URL: address.optional(),
  /** The key that the command line shows to the registry. */
  HUB_KEY: z.string().optional(),
  /** What gateways show to the directory when they report usage; without it only those on this machine may. */
  GATEWAY_KEY: z.string().min(16, 'must have 16 characters or more').optional(),
  /** Seconds between two reports of usage to the directory. */
  USAGE_INTERVAL: seconds(30),
  /** Where the gateway answers, for publishers: previews ask it for what the others publish. */
  GATEWAY_URL: address.optional(),
  /** Where the comparison answers, for the directory to put into the supergraph. */
  COMPARISON_URL: address.optional(),
  /** Where the gateway has its comparisons worked out: in its own process, or by the comparison over HTTP. */
  COMPARISON: oneOf(['inside', 'outside']).default('inside'),
  /** Addresses of the processes that host publishers, separated by commas, for the directory. */
  PUBLISHER_HOSTS: addressList.optional(),
  /** Folder with the files that are loaded at start. */
  DATA_FOLDER: z.string().optional(),
  /** Seconds after which the gateway gives up on one call to a publisher, those in which it listens. */
  PUBLISHER_TIMEOUT: seconds(5),
  /** Megabytes that a host of publishers keeps of answers that it can give again; 0 keeps none. */
  PUBLISHER_CACHE: number(WHOLE, 0, 16_000, 'must be a whole number of megabytes from 0 to 16000').default(
    64,
  ),
  /** Seconds after which the gateway gives up on all calls of one request. */
  ANSWER_TIMEOUT: seconds(30),
  /** Megabytes that the gateway keeps of answers that it can give again; 0 keeps none. */
  GATEWAY_CACHE: number(WHOLE, 0, 16_000, 'must be a whole number of megabytes from 0 to 16000').default(256),
  /** Seconds after which an answer is not given again, whatever the directory has heard. */
  GATEWAY_CACHE_AGE: seconds(30),
  /** A Redis through which gateways share whole answers; without it each has its own. */
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'must look like redis://user:password@host:6379 or rediss://...' })
    .refine((text) => !text.includes('#'), 'must not contain "#": in a password write it as %23')
    .refine(
      isReadable,
      'must have a host, in its user and password "%" only as %25, and no path but a number',
    )
    .optional(),
  /** Hours that what a publisher said last stands in its place while it cannot be reached; 0 is never. */
  LAST_KNOWN_HOURS: number(DECIMAL, 0, 8760, 'must be a number of hours from 0 to 8760 (a year)').default(24),
  /** Megabytes that the gateway keeps of what publishers said last. */
  LAST_KNOWN_SIZE: number(WHOLE, 1, 16_000, 'must be a whole number of megabytes from 1 to 16000').default(
    64,
  ),
  /** Seconds between two looks of the gateway at whether there is a new supergraph. */
  SUPERGRAPH_INTERVAL: seconds(10),
  /** Seconds between two looks at what each publisher publishes. */
  PUBLISHES_INTERVAL: seconds(30),
  /** Largest body of a request to the gateway, in kilobytes (1000 bytes). */
  REQUEST_KILOBYTES: whole(1, 10_000, 100),
  /** Seconds that a client may take to send a request to the gateway. */
  REQUEST_TIMEOUT: seconds(30),
  /** Most connections that the gateway has open at a time. */
  GATEWAY_CONNECTIONS: whole(1, 100_000, 1000),
  /** Most tokens (names, numbers, punctuation marks) of an operation's document. Validation is quadratic in them. */
  OPERATION_TOKENS: whole(1, 5000, 1000),
  /** Most fields inside one another, and most lists and objects inside one another in the variables. */
  OPERATION_DEPTH: whole(1, 1000, 24),
  /** Most fields with a name of the client's own, those of fragments counted wherever they are spread. */
  OPERATION_ALIASES: whole(0, 5000, 30),
  /** Most directives, counted likewise: conditions on many variables take long to plan. */
  OPERATION_DIRECTIVES: whole(0, 5000, 10),
  /** Most fields at the root, counted likewise. */
  OPERATION_ROOT_FIELDS: whole(1, 5000, 20),
  /** Most that an operation may cost, by the estimate that the README explains. */
  OPERATION_COST: whole(1, 1_000_000_000, 50_000),
  /** Most requests of one client in a minute, at an even rate; 0 for no limit. */
  REQUESTS_PER_MINUTE: whole(0, 1_000_000_000, 600),
  /** Most that the operations of one client may cost in a minute, likewise. */
  COST_PER_MINUTE: whole(0, 1_000_000_000, 500_000),
  /** Most that the operations under way may be estimated to cost together, cheap ones and others apart; 0 for no limit. */
  COST_AT_ONCE: whole(0, 1_000_000_000, 100_000),
  /** Seconds that an operation may wait for its turn. */
  COST_WAIT: seconds(10),
  /** Addresses or subnets of proxies that are believed when they say whom a request is from, separated by commas. */
  TRUSTED_PROXIES: z.string().transform(partsOf).optional(),
  /** A persisted query manifest: operations that clients may ask for by their hash. */
  PERSISTED_OPERATIONS: z.string().optional(),
  /** Whether the gateway answers the operations of PERSISTED_OPERATIONS only. */
  SAFELIST: oneOf(['on', 'off']).default('off'),
  /** Where programs are looked for: the system's own variable, used to find PostgreSQL. */
  PATH: z.string().default(''),
  /** Least serious messages that are logged; "info" when not set, "warn" under npm start. */
  LOG_LEVEL: oneOf(['debug', 'info', 'warn', 'error', 'silent']).optional(),
  /** "text" for people, "json" for machines. */
  LOG_FORMAT: oneOf(['text', 'json']).optional(),
  /** Who sees /metrics: programs on the same machine ("local"), everybody who reaches the port ("on"), nobody ("off"). */
  METRICS: oneOf(['local', 'on', 'off']).default('local'),
  /** Port at which the gateway shows its metrics instead of at its own, which may be public. */
  METRICS_PORT: portNumber.optional(),
  /** OpenTelemetry's own variables: any of the first three makes traces. The SDK reads them again, and others. */
  OTEL_EXPORTER_OTLP_ENDPOINT: address.optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: address.optional(),
  OTEL_TRACES_EXPORTER: oneOf(['otlp', 'none']).optional(),
  OTEL_SDK_DISABLED: oneOf(['true', 'false']).optional(),
});

export type Settings = Readonly<z.infer<typeof SCHEMA>>;

/** Settings whose values no message shows. */
const SECRET: ReadonlySet<string> = new Set(['DATABASE_URL', 'GATEWAY_KEY', 'HUB_KEY', 'REDIS_URL']);

function problemsOf({ issues }: z.ZodError, given: Readonly<Record<string, string>>): string {
  return issues
    .map(({ path: [name, index], message }) => {
      const value = given[String(name)] ?? '';
      // One address of a list, by the place that it has among those that are not empty.
      const part = typeof index === 'number' ? partsOf(value)[index] : value;
      const shown = SECRET.has(String(name)) ? '' : ` ("${withoutUser(part ?? '')}")`;
      return `  ${String(name)}${shown} ${message}`;
    })
    .join('\n');
}

/**
 * Reads the settings, once, from environment variables; a variable that is set but empty or blank counts as not set.
 * Throws a StartError that lists every bad one, without the values of those that are secret.
 */
export function readSettings(
  // eslint-disable-next-line no-restricted-properties
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Settings {
  const given = Object.fromEntries(
    Object.keys(SCHEMA.shape)
      .map((name) => [name, environment[name]?.trim() ?? ''] as const)
      .filter(([, value]) => value !== ''),
  );
  const result = SCHEMA.safeParse(given);
  if (!result.success) {
    throw new StartError(
      `Some settings cannot be used:\n${problemsOf(result.error, given)}`,
      'Correct these environment variables, or unset them to use the defaults.',
    );
  }
  return { ...result.data, HUB_HOME: path.resolve(result.data.HUB_HOME) };
}

/** The settings that are not as by default, for people and logs: "PORT=0, HUB_HOME=/srv/hub". Holds no secrets. */
export function settingsText(settings: Settings): string {
  const defaults = readSettings({});
  const { PATH: _path, HUB_KEY: _key, GATEWAY_KEY: _gatewayKey, ...shown } = settings;
  const changed = Object.entries(shown).filter(
    ([name, value]) => value !== undefined && value !== defaults[name as keyof Settings],
  );
  if (changed.length === 0) return 'all as by default';
  return changed
    .map(([name, value]) => `${name}=${[value].flat().map(withoutPassword).join(',')}`)
    .join(', ');
}

/** The address at which a service that listens on HOST is reached from this machine. */
export function localAddress(host: string, port: number): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
