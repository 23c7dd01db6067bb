import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readAccountFiles } from '../../services/common/account-files/readAccountFiles';
import { seedFolder } from '../../services/common/config/folders';
import { readSettings } from '../../services/common/config/settings';
import { today } from '../../services/common/time/today';
import { bodiesInFiles } from '../../services/publisher/host/bodiesInFiles';

export const ROOT = path.join(__dirname, '..', '..');
export const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');

/** Each instruction of the Dockerfile, split into words. */
export const dockerfile = read('Dockerfile')
  .split('\n')
  .filter((line) => /^[A-Z]/.test(line))
  .map((line) => line.split(/\s+/));
/** The instructions of the stage that becomes the image. */
export const image = dockerfile.slice(dockerfile.findLastIndex(([name]) => name === 'FROM'));
export const valuesOf = (stage: string[][], instruction: string): string[][] =>
  stage.filter(([name]) => name === instruction).map(([, ...values]) => values);
export const imageEnvironment = Object.fromEntries(
  valuesOf(image, 'ENV').flatMap((pairs) => pairs.map((pair) => pair.split('=') as [string, string])),
);

export const SERVICE = z.looseObject({
  command: z.string().default(''),
  environment: z.record(z.string(), z.string()).default({}),
  ports: z.array(z.string()).default([]),
  networks: z.array(z.string()).default(['default']),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.literal('service_healthy') })).default({}),
  healthcheck: z.looseObject({ test: z.tuple([z.literal('CMD'), z.string()], z.string()) }),
});
export type Service = z.infer<typeof SERVICE>;

/** Compose's variables: $$, ${NAME:-default} and ${NAME:?what to do}. */
export function substitute(text: string, variables: Readonly<Record<string, string>>): string {
  const form = /\$(?:\$|\{(\w+):([-?])([^}]*)\}|)/g;
  return text.replaceAll(form, (all: string, name = '', operator = '', rest = '') => {
    if (all === '$$') return '$';
    if (variables[name]) return variables[name];
    if (operator === '-') return rest;
    throw new Error(operator === '?' ? `${name}: ${rest}` : `"${text}" holds a "$" that means nothing.`);
  });
}

/** The services as Compose reads them with these variables. */
export function readServices(variables: Readonly<Record<string, string>>): Readonly<Record<string, Service>> {
  const file: unknown = parse(read('docker-compose.yml'), { merge: true });
  const text = JSON.stringify(file, (_key, value: unknown) =>
    typeof value === 'string' ? substitute(value, variables) : value,
  );
  return z.object({ services: z.record(z.string(), SERVICE) }).parse(JSON.parse(text)).services;
}

export const PASSWORD = 'PasswordOfThisTest1';
export const GATEWAY_KEY = 'KeyOfThisTest1234';
/** Nobody is there: nothing waits for it. */
export const REDIS_URL = 'redis://127.0.0.1:1';
export const services = readServices({ POSTGRES_PASSWORD: PASSWORD, GATEWAY_KEY, REDIS_URL });
/** The services that are the hub's own programs. */
export const names = Object.keys(services).filter((name) => name !== 'postgres');

export function serviceOf(name: string): Service {
  if (services[name]) return services[name];
  throw new Error(`docker-compose.yml has no service "${name}".`);
}

/** Program and arguments, as the image's entry point hands them to Node.js. */
export const commandOf = (name: string): string[] => serviceOf(name).command.split(/\s+/);
/** What its process is given: the image's variables, then the file's. */
export const environmentOf = (name: string): Record<string, string> => ({
  ...imageEnvironment,
  ...serviceOf(name).environment,
});
/** The bodies that a service hosts; none when it is no publisher. */
export const bodiesOf = (name: string): string[] => {
  const [program, option, ...bodies] = commandOf(name);
  return program?.includes('/publisher/') && option === '--body' ? bodies : [];
};
export const publisherHosts = names.filter((name) => bodiesOf(name).length > 0);
export const bodiesWithData = bodiesInFiles(readAccountFiles(seedFolder(), today()));

export const PORT_SETTINGS = {
  'dist/gateway/main.js': 'PORT',
  'dist/services/directory/main.js': 'DIRECTORY_PORT',
  'dist/services/comparison/main.js': 'COMPARISON_PORT',
  'dist/services/publisher/main.js': 'PUBLISHERS_PORT',
} as const;
export const programOf = (name: string) => commandOf(name).find((part) => part.startsWith('dist/'));
export const portSettingOf = (name: string) => PORT_SETTINGS[programOf(name) as keyof typeof PORT_SETTINGS];
/** The port that a service listens on in its container. */
export const portOf = (name: string): number => readSettings(environmentOf(name))[portSettingOf(name)];

/** Hosts of the addresses in an environment: http://directory:4001 gives directory. */
export const hostsIn = (environment: Readonly<Record<string, string>>): string[] =>
  Object.values(environment).flatMap((value) =>
    [...value.matchAll(/:\/\/(?:[^/\s]*@)?([a-z-]+):\d+/g)].map(([, host = '']) => host),
  );
