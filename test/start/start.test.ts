import { isAlive } from '../../services/common/postgres/serverProcess';
import {
  ask,
  choice,
  cleanUp,
  kill,
  serverOf,
  temporaryFolder,
} from '../../services/common/postgres/privateDatabase.test-helper';
import { openPrivateDatabase } from '../../services/common/postgres/privateDatabase';
import { childrenOf, endLaunchers, launch, type Launcher } from '../../services/start/launcher.test-helper';
import { post } from '../support/hub';

const QUERY = '{ collaboration(id: "equip") { name comparison(period: "2021-22") { verdict } } }';
const ANSWER = {
  collaboration: {
    name: 'Equip enterprise resource planning programme',
    comparison: { verdict: 'CONTRADICTS_ITSELF' },
  },
};
const SERVICES = ['gateway', 'services/comparison', 'services/directory', 'services/publisher'];

/** Waits until the hub is up, and answers its GraphQL address. */
async function gatewayOf(hub: Launcher): Promise<string> {
  const [, address = ''] = await hub.says(/GraphQL +(http:\S+)[\s\S]*Stop with Ctrl-C\./);
  return address;
}

/** The ports that a hub has taken, as settings. */
function portsOf(hub: Launcher): Record<string, string> {
  const portOf = (what: string): string =>
    new RegExp(`${what} +http://[^:]+:(\\d+)`).exec(hub.output())?.[1] ?? '';
  return {
    PORT: portOf('GraphQL'),
    DIRECTORY_PORT: portOf('directory'),
    COMPARISON_PORT: portOf('comparison'),
    PUBLISHERS_PORT: portOf('publishers'),
  };
}

describe('npm start', () => {
  let home: string;
  let hub: Launcher;
  let gateway: string;
  beforeAll(async () => {
    home = temporaryFolder();
    hub = launch({ HUB_HOME: home });
    gateway = await gatewayOf(hub);
  });
  afterAll(async () => {
    endLaunchers();
    await cleanUp();
  });

  it('says what it does, and where the hub answers', () => {
    const said = hub
      .output()
      .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:<port>')
      .replace(/\d+(\.\d+)? (?!collab)/g, '<n> ')
      .replace(/\d+ collab/, '<n> collab')
      .replace(home, '<home>')
      .replace(home, '<home>');
    expect(said.split('\n\nTry')[0]).toBe(`Collaboration Hub: starting
  settings: PORT=0, DIRECTORY_PORT=0, COMPARISON_PORT=0, PUBLISHERS_PORT=0, HUB_HOME=<home>
  database: the hub's own PostgreSQL in "<home>", created
  <n> publishers: <n> figures and <n> statements in their accounts; <n> new revisions, <n> unchanged
  directory: <n> bodies, <n> collaborations, <n> memberships, <n> statistics, <n> observations
  supergraph: <n> publishers with <n> accounts, version 1
  gateway: supergraph loaded

Ready in <n> s.

  GraphQL           http://127.0.0.1:<port>/graphql   (in a browser: Apollo Sandbox, needs internet)
  GraphiQL          http://127.0.0.1:<port>/graphiql  (works without internet)
  briefings         http://127.0.0.1:<port>/briefings/  (to read and print)
  services          directory http://127.0.0.1:<port>, comparison http://127.0.0.1:<port>, publishers http://127.0.0.1:<port>`);
  });

  it('runs each service in a process of its own, and PostgreSQL', () => {
    expect([...childrenOf(hub.pid).keys()].sort()).toEqual([...SERVICES, 'postgres'].sort());
  });

  it('answers', async () => {
    expect(await post(gateway, QUERY)).toEqual({ data: ANSWER });
  });

  it('is refused a second time on the same folder, at other ports too', async () => {
    const second = launch({ HUB_HOME: home });
    expect(await second.ended).toBe(1);
    expect(second.errors()).toBe(
      `\nA hub already runs on the folder "${home}".\n` +
        'Stop that one first, or set HUB_HOME to another folder.\n',
    );
    expect(await post(gateway, QUERY)).toEqual({ data: ANSWER });
  });

  it('starts every service again that was killed, at its old address', async () => {
    const before = childrenOf(hub.pid);
    const killed = SERVICES.map((name) => before.get(name) as number);
    await Promise.all(killed.map((pid) => kill(pid)));
    for (const name of ['gateway', 'comparison', 'directory', 'publishers'])
      await hub.says(new RegExp(`The service "${name}" runs again\\.`));

    expect(hub.output()).toContain(
      'The service "gateway" ended (signal SIGKILL); starting it again in 0.5 s.',
    );
    expect([...childrenOf(hub.pid).keys()].sort()).toEqual([...before.keys()].sort());
    expect(await post(gateway, QUERY)).toEqual({ data: ANSWER });
  });

  it('starts PostgreSQL again that was killed', async () => {
    await kill(serverOf(home));
    await hub.says(/The database ended; starting it again\.\nThe database runs again\./);
    expect(await post(gateway, QUERY)).toEqual({ data: ANSWER });
  });

  it('is refused a second time while the hub runs, and does not disturb it', async () => {
    const port = new URL(gateway).port;
    const server = serverOf(home);
    const second = launch({ HUB_HOME: home, PORT: port });
    expect(await second.ended).toBe(1);
    expect(second.errors()).toBe(
      `\nPort "${port}" on "127.0.0.1" is in use by another program.\n` +
        'Stop that program, or choose another port with PORT (0 takes a free one).\n',
    );
    expect(serverOf(home)).toBe(server);
    expect(await post(gateway, QUERY)).toEqual({ data: ANSWER });
  });

  it('ends every service, and then PostgreSQL, on SIGTERM', async () => {
    const started = [...childrenOf(hub.pid).values()];
    hub.child.kill('SIGTERM');
    expect(await hub.ended).toBe(0);
    expect(started.filter(isAlive)).toEqual([]);
    expect(hub.output()).toContain('\nStopping; requests in flight are answered first.\n');
    expect(hub.errors()).not.toContain('While stopping');
  });

  it('keeps what is there the second time, and imports nothing twice', async () => {
    const first = /(\d+) new revisions, 0 unchanged/.exec(hub.output())?.[1];
    hub = launch({ HUB_HOME: home, ...portsOf(hub) });
    gateway = await gatewayOf(hub);
    const said = hub.output();
    expect(said).toContain(`database: the hub's own PostgreSQL in "${home}", opened\n`);
    expect(said).toContain(`; 0 new revisions, ${first} unchanged\n`);
    expect(said).toContain(' observations (unchanged)\n');
    expect(said).toContain(' accounts, version 1\n');
    expect(await post(gateway, QUERY)).toEqual({ data: ANSWER });
  });

  it('ends every service, and then PostgreSQL, on Ctrl-C', async () => {
    const started = [...childrenOf(hub.pid).values(), serverOf(home)];
    // A terminal sends it to the whole process group.
    process.kill(-hub.pid, 'SIGINT');
    expect(await hub.ended).toBe(0);
    expect(started.filter(isAlive)).toEqual([]);
    expect(hub.errors()).toBe('');
  });

  it.each([
    ['by SIGTERM before the database is open', /starting/, 'SIGTERM'],
    ['by a closed terminal while services start', /database: /, 'SIGHUP'],
  ] as const)('leaves nothing behind when it is stopped %s', async (_how, moment, signal) => {
    const starting = launch({ HUB_HOME: home });
    await starting.says(moment);
    starting.child.kill(signal);
    expect(await starting.ended).toBe(0);
    expect(starting.errors()).toBe('');

    const database = await openPrivateDatabase(choice(home));
    expect(database.how).toBe('reopened');
    const sessions = "select count(*)::int from pg_stat_activity where application_name like 'hub %'";
    expect(await ask(database.url, sessions)).toEqual([0]);
    await database.stop();
  });
});
