import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readSettings } from '../../services/common/config/settings';
import { createDatabase, type TestDatabase } from '../support/database';
import { post } from '../support/hub';
import {
  ROOT,
  read,
  dockerfile,
  image,
  valuesOf,
  imageEnvironment,
  readServices,
  PASSWORD,
  services,
  names,
  serviceOf,
  commandOf,
  environmentOf,
  bodiesOf,
  publisherHosts,
  bodiesWithData,
  portSettingOf,
  portOf,
  hostsIn,
} from './compose';
import { layOutImage, type Started, type Ended, runNode, listen } from './onThisMachine';

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
    const timer = setTimeout(() => child.kill('SIGKILL'), 60_000);
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
