import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { readAccountFiles } from '../services/common/account-files/readAccountFiles';
import { seedFolder } from '../services/common/config/folders';
import { readSettings } from '../services/common/config/settings';
import { today } from '../services/common/time/today';
import { bodiesInFiles } from '../services/publisher/host/bodiesInFiles';
import { createDatabase, type TestDatabase } from './support/database';
import { post } from './support/hub';

const ROOT = path.join(__dirname, '..');
const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');

/** Each instruction of the Dockerfile, split into words. */
const dockerfile = read('Dockerfile')
  .split('\n')
  .filter((line) => /^[A-Z]/.test(line))
  .map((line) => line.split(/\s+/));
/** The instructions of the stage that becomes the image. */
const image = dockerfile.slice(dockerfile.findLastIndex(([name]) => name === 'FROM'));
const valuesOf = (stage: string[][], instruction: string): string[][] =>
  stage.filter(([name]) => name === instruction).map(([, ...values]) => values);
const imageEnvironment = Object.fromEntries(
  valuesOf(image, 'ENV').flatMap((pairs) => pairs.map((pair) => pair.split('=') as [string, string])),
);

const SERVICE = z.looseObject({
  command: z.string().default(''),
  environment: z.record(z.string(), z.string()).default({}),
  ports: z.array(z.string()).default([]),
  networks: z.array(z.string()).default(['default']),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.literal('service_healthy') })).default({}),
  healthcheck: z.looseObject({ test: z.tuple([z.literal('CMD'), z.string()], z.string()) }),
});
type Service = z.infer<typeof SERVICE>;

/** Compose's variables: $$, ${NAME:-default} and ${NAME:?what to do}. */
function substitute(text: string, variables: Readonly<Record<string, string>>): string {
  const form = /\$(?:\$|\{(\w+):([-?])([^}]*)\}|)/g;
  return text.replaceAll(form, (all: string, name = '', operator = '', rest = '') => {
    if (all === '$$') return '$';
    if (variables[name]) return variables[name];
    if (operator === '-') return rest;
    throw new Error(operator === '?' ? `${name}: ${rest}` : `"${text}" holds a "$" that means nothing.`);
  });
}

/** The services as Compose reads them with these variables. */
function readServices(variables: Readonly<Record<string, string>>): Readonly<Record<string, Service>> {
  const file: unknown = parse(read('docker-compose.yml'), { merge: true });
  const text = JSON.stringify(file, (_key, value: unknown) =>
    typeof value === 'string' ? substitute(value, variables) : value,
  );
  return z.object({ services: z.record(z.string(), SERVICE) }).parse(JSON.parse(text)).services;
}

const PASSWORD = 'PasswordOfThisTest1';
const GATEWAY_KEY = 'KeyOfThisTest1234';
/** Nobody is there: nothing waits for it. */
const REDIS_URL = 'redis://127.0.0.1:1';
const services = readServices({ POSTGRES_PASSWORD: PASSWORD, GATEWAY_KEY, REDIS_URL });
/** The services that are the hub's own programs. */
const names = Object.keys(services).filter((name) => name !== 'postgres');

function serviceOf(name: string): Service {
  if (services[name]) return services[name];
  throw new Error(`docker-compose.yml has no service "${name}".`);
}

/** Program and arguments, as the image's entry point hands them to Node.js. */
const commandOf = (name: string): string[] => serviceOf(name).command.split(/\s+/);
/** What its process is given: the image's variables, then the file's. */
const environmentOf = (name: string): Record<string, string> => ({
  ...imageEnvironment,
  ...serviceOf(name).environment,
});
/** The bodies that a service hosts; none when it is no publisher. */
const bodiesOf = (name: string): string[] => {
  const [program, option, ...bodies] = commandOf(name);
  return program?.includes('/publisher/') && option === '--body' ? bodies : [];
};
const publisherHosts = names.filter((name) => bodiesOf(name).length > 0);
const bodiesWithData = bodiesInFiles(readAccountFiles(seedFolder(), today()));

const PORT_SETTINGS = {
  'dist/gateway/main.js': 'PORT',
  'dist/services/directory/main.js': 'DIRECTORY_PORT',
  'dist/services/comparison/main.js': 'COMPARISON_PORT',
  'dist/services/publisher/main.js': 'PUBLISHERS_PORT',
} as const;
const programOf = (name: string) => commandOf(name).find((part) => part.startsWith('dist/'));
const portSettingOf = (name: string) => PORT_SETTINGS[programOf(name) as keyof typeof PORT_SETTINGS];
/** The port that a service listens on in its container. */
const portOf = (name: string): number => readSettings(environmentOf(name))[portSettingOf(name)];

/** Hosts of the addresses in an environment: http://directory:4001 gives directory. */
const hostsIn = (environment: Readonly<Record<string, string>>): string[] =>
  Object.values(environment).flatMap((value) =>
    [...value.matchAll(/:\/\/(?:[^/\s]*@)?([a-z-]+):\d+/g)].map(([, host = '']) => host),
  );

describe('the Dockerfile', () => {
  const sources = valuesOf(dockerfile, 'COPY').flatMap(([first = '', ...others]) =>
    first.startsWith('--from=') ? [] : [first, ...others.slice(0, -1)],
  );

  it('copies only what exists', () => {
    expect(sources.filter((source) => !fs.existsSync(path.join(ROOT, source)))).toEqual([]);
  });

  it('copies exactly what .dockerignore lets through', () => {
    const [first, ...rules] = read('.dockerignore').trim().split('\n').slice(1);
    expect(first).toBe('*');
    expect(rules.filter((rule) => rule.startsWith('!')).sort()).toEqual(
      [...new Set(sources.map((source) => `!${source.split('/')[0]}`))].sort(),
    );
    expect(rules).toContain('**/.env*');
  });

  it('runs as a user without rights, reachable from other containers', () => {
    expect(valuesOf(image, 'USER')).toEqual([['node']]);
    expect(valuesOf(image, 'ENTRYPOINT')).toEqual([['["node"]']]);
    expect(imageEnvironment).toEqual({ NODE_ENV: 'production', HOST: '0.0.0.0' });
  });
});

describe('docker-compose.yml', () => {
  it('hosts every body that has data once, and nobody else', () => {
    expect(names.flatMap(bodiesOf).sort()).toEqual(bodiesWithData);
  });

  it('gives each East Midlands force a host of its own', () => {
    const forces = ['derbyshire', 'leicestershire', 'lincolnshire', 'northamptonshire', 'nottinghamshire'];
    expect(publisherHosts).toEqual([...forces, 'publishers']);
    expect(forces.map(bodiesOf)).toEqual(forces.map((force) => [force]));
  });

  it('tells each service where the others are, the directory its own address included', () => {
    const directory = 'http://directory:4001';
    expect(readSettings(environmentOf('directory'))).toMatchObject({
      DIRECTORY_URL: directory,
      COMPARISON_URL: 'http://comparison:4002',
      PUBLISHER_HOSTS: publisherHosts.map((name) => `http://${name}:4003`),
    });
    expect(readSettings(environmentOf('gateway'))).toMatchObject({ DIRECTORY_URL: directory });
  });

  it('puts each service on a network with those that it calls, and the database on one of its own', () => {
    const apart = names.flatMap((name) =>
      ['directory', ...hostsIn(serviceOf(name).environment)]
        .filter((host) => !serviceOf(host).networks.some((one) => serviceOf(name).networks.includes(one)))
        .map((host) => `${name} cannot reach ${host}`),
    );
    expect(apart).toEqual([]);
    expect(serviceOf('gateway').networks).toEqual(['default']);
    expect(serviceOf('postgres').networks).toEqual(['database']);
  });

  it('starts a service after those that it calls (a preview calls the gateway later)', () => {
    for (const name of names) {
      const called = hostsIn(serviceOf(name).environment).filter((host) => ![name, 'gateway'].includes(host));
      expect(Object.keys(serviceOf(name).depends_on).sort()).toEqual(called.sort());
    }
  });

  it('sets only variables that the settings know', () => {
    const unknown = names.flatMap((name) => {
      const known = readSettings(environmentOf(name));
      return Object.keys(serviceOf(name).environment).filter((variable) => !(variable in known));
    });
    expect(unknown).toEqual([]);
  });

  it('gives the services the database that it makes, and no more connections than that has', () => {
    const { POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB } = serviceOf('postgres').environment;
    const settings = names.map((name) => readSettings(environmentOf(name)));
    const url = `postgres://${POSTGRES_USER}:${POSTGRES_PASSWORD}@postgres:5432/${POSTGRES_DB}`;
    const connected = settings.filter(({ DATABASE_URL }) => DATABASE_URL === url);
    expect(connected).toHaveLength(publisherHosts.length + 1);
    // PostgreSQL's own default is 100, of which 3 are kept for administrators.
    const most = connected.reduce((sum, { DATABASE_CONNECTIONS }) => sum + DATABASE_CONNECTIONS, 0);
    expect(most).toBeLessThanOrEqual(97);
    expect(serviceOf('postgres').healthcheck.test.join(' ')).toBe(
      `CMD pg_isready --host=127.0.0.1 --username=${POSTGRES_USER} --dbname=${POSTGRES_DB}`,
    );
  });

  it('holds no secret: without a password it is refused', () => {
    expect(() => readServices({})).toThrow('POSTGRES_PASSWORD: Set it to letters and digits');
    const places = [/:\/\/\w*:(.*?)@/g, /^\s*\w*(?:PASSWORD|SECRET|TOKEN|KEY)\w*: *(.*)$/gim];
    const secrets = places.map((place) =>
      [...read('docker-compose.yml').matchAll(place)].map(([, one]) => one),
    );
    const variable = '${POSTGRES_PASSWORD:?Set it to letters and digits}';
    const key = '${GATEWAY_KEY:-}';
    expect(secrets).toEqual([[variable], [variable, key, key]]);
  });

  it('publishes the gateway alone, on loopback unless told otherwise', () => {
    expect(Object.keys(services).filter((name) => serviceOf(name).ports.length > 0)).toEqual(['gateway']);
    expect(serviceOf('gateway').ports).toEqual(['127.0.0.1:4000:4000']);
    const elsewhere = { POSTGRES_PASSWORD: PASSWORD, GATEWAY_ADDRESS: '192.0.2.1', GATEWAY_PORT: '80' };
    expect(readServices(elsewhere)['gateway']?.ports).toEqual(['192.0.2.1:80:4000']);
  });

  it('takes rights away from every service, and starts it again when it ends', () => {
    for (const service of Object.values(services))
      expect(service).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
        restart: 'unless-stopped',
      });
    expect(serviceOf('postgres')['user']).toBe('postgres');
  });

  it('makes one image, once, for every service of the hub', () => {
    expect(new Set(names.map((name) => serviceOf(name)['image'])).size).toBe(1);
    expect(names.filter((name) => 'build' in serviceOf(name))).toEqual(['gateway']);
  });
});

/** Lays out the image's folder as the Dockerfile's last stage does, with production packages only. */
function layOutImage(folder: string): void {
  for (const words of valuesOf(image, 'COPY')) {
    const paths = words.filter((word) => !word.startsWith('--from='));
    const target = paths.pop() ?? '';
    for (const source of paths.map((one) => one.replace(/^\/hub\//, ''))) {
      const place = path.join(folder, target, target.endsWith('/') ? path.basename(source) : '');
      if (source === 'node_modules') linkProductionPackages(place);
      else fs.cpSync(path.join(ROOT, source), place, { recursive: true });
    }
  }
}

function linkProductionPackages(folder: string): void {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { dev?: true; optional?: true; devOptional?: true }>;
  };
  for (const [place, { dev, optional, devOptional }] of Object.entries(packages)) {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(place)?.[1];
    if (name === undefined || dev || optional || devOptional) continue;
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.symlinkSync(path.join(ROOT, place), path.join(folder, name));
  }
}

interface Started {
  readonly child: ChildProcess;
  /** Its exit code, and what it wrote to standard output and standard error. */
  readonly ended: Promise<Ended>;
}
interface Ended {
  readonly exitCode: number | null;
  readonly output: string;
}

function runNode(args: readonly string[], options: { cwd: string; env: Record<string, string> }): Started {
  const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.once('error', ({ message }) => (output += message));
  const code = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, ended: code.then((exitCode) => ({ exitCode, output })) };
}

/** A server on a free port of this machine that answers that it is not ready. */
async function listen(): Promise<{ port: number; close: () => Promise<void> }> {
  const server = http.createServer((_request, response) => response.writeHead(503).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

describe('the services of docker-compose.yml, started as it says', () => {
  const started = new Map<string, Started>();
  let folder: string;
  let database: TestDatabase;
  /** The port on this machine that stands for each service's own. */
  let ports: ReadonlyMap<string, number>;

  /** Puts this machine's addresses in place of those that `self` sees. An address of no service is refused. */
  function onThisMachine(text: string, self: string, seen: ReadonlyMap<string, number> = ports): string {
    return text.replaceAll(/http:\/\/([^/:\s]+):(\d+)/g, (address: string, host: string, port: string) => {
      const name = host === '127.0.0.1' ? self : host;
      if (!seen.has(name) || portOf(name) !== Number(port)) throw new Error(`${address} is no service.`);
      return `http://127.0.0.1:${seen.get(name)}`;
    });
  }

  function processEnvironment(name: string): Record<string, string> {
    const mapped = Object.entries(environmentOf(name)).map(([variable, value]) => [
      variable,
      variable === 'DATABASE_URL' ? database.url : onThisMachine(value, name),
    ]);
    return {
      ...(Object.fromEntries(mapped) as Record<string, string>),
      HOST: '127.0.0.1',
      HUB_HOME: folder,
      [portSettingOf(name)]: String(ports.get(name)),
    };
  }

  /** Runs the file's health check of a service once, as Docker does inside its container. */
  async function checkHealth(name: string, seen?: ReadonlyMap<string, number>): Promise<Ended> {
    const [, program, ...args] = serviceOf(name).healthcheck.test;
    expect(program).toBe('node');
    const mapped = args.map((argument) => onThisMachine(argument, name, seen));
    const { child, ended } = runNode(mapped, { cwd: folder, env: processEnvironment(name) });
    const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
    return ended.finally(() => clearTimeout(timer));
  }
  const checkAll = (seen?: ReadonlyMap<string, number>): Promise<[string, Ended][]> =>
    Promise.all(names.map(async (name) => [name, await checkHealth(name, seen)] as [string, Ended]));

  /** Starts each service as soon as those that it depends on are healthy, and waits until all are. */
  async function startInOrder(deadline: number): Promise<void> {
    const healthy: Record<string, Promise<void>> = { postgres: Promise.resolve() };
    const up = (name: string): Promise<void> => (healthy[name] ??= start(name));
    const start = async (name: string): Promise<void> => {
      await Promise.all(Object.keys(serviceOf(name).depends_on).map(up));
      const { child, ended } = runNode(commandOf(name), { cwd: folder, env: processEnvironment(name) });
      started.set(name, { child, ended });
      for (;;) {
        const health = await checkHealth(name);
        if (health.exitCode === 0) return;
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`${name} ended:\n${(await ended).output}`);
        if (Date.now() > deadline) throw new Error(`${name} is not healthy:\n${health.output}`);
        await wait(300);
      }
    };
    await Promise.all(names.map(up));
  }

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hub-image-'));
    layOutImage(folder);
    database = await createDatabase();
    const reserved = await Promise.all(names.map(async (name) => ({ name, ...(await listen()) })));
    ports = new Map(reserved.map(({ name, port }) => [name, port]));
    await Promise.all(reserved.map(({ close }) => close()));
  });

  afterAll(async () => {
    for (const { child } of started.values()) child.kill('SIGKILL');
    await Promise.all([...started.values()].map(({ ended }) => ended));
    await database.drop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('are not healthy before they run', async () => {
    for (const [name, { exitCode, output }] of await checkAll())
      expect([name, exitCode, output]).toEqual([name, 1, expect.stringContaining('ECONNREFUSED')]);
  });

  it('are not healthy when they answer that they are not ready', async () => {
    const { port, close } = await listen();
    const unready = await checkAll(new Map(names.map((name) => [name, port])));
    await close();
    expect(unready).toEqual(names.map((name) => [name, { exitCode: 1, output: '' }]));
  });

  it('become healthy one after the other', async () => {
    // As long as the file gives them to get ready.
    await startInOrder(Date.now() + 120_000);
    expect(await checkAll()).toEqual(names.map((name) => [name, { exitCode: 0, output: '' }]));
  }, 150_000);

  it('answer through the gateway, with every publisher', async () => {
    const answer = await post(
      `http://127.0.0.1:${ports.get('gateway')}/graphql`,
      `{
        collaborations { totalCount }
        publishers { code }
        bodies(publishing: true) { code publishes { collaboration } }
        collaboration(id: "equip") { comparison(period: "2021-22") { verdict } }
      }`,
    );
    expect(answer.errors).toBeUndefined();
    const { collaborations, publishers, bodies, collaboration } = answer.data;
    expect(collaborations.totalCount).toBeGreaterThan(0);
    expect(publishers).toEqual(bodiesWithData.map((code) => ({ code })));
    // What only the publisher itself can answer, and what only the comparison can.
    const answering = bodies.filter(({ publishes }: { publishes: unknown[] | null }) => publishes?.length);
    expect(answering.map(({ code }: { code: string }) => code)).toEqual(bodiesWithData);
    expect(collaboration.comparison.verdict).toEqual(expect.any(String));
  });

  it('end in good order when Docker asks them to', async () => {
    for (const [name, { child, ended }] of [...started].reverse()) {
      child.kill('SIGTERM');
      expect([name, (await ended).exitCode]).toEqual([name, 0]);
    }
  });
});
