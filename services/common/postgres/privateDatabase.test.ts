import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { clusterPlace } from './clusterPlace';
import { openPrivateDatabase, type PrivateDatabase } from './privateDatabase';
import {
  ask,
  choice,
  cleanUp,
  hasNpmBinaries,
  kill,
  openInProcess,
  serverOf,
  systemFolder,
  temporaryFolder,
  until,
} from './privateDatabase.test-helper';
import { isAlive } from './serverProcess';

const KINDS = [
  ...(systemFolder === undefined ? [] : [['the system', systemFolder] as const]),
  ...(hasNpmBinaries ? [['the npm package', 'npm'] as const] : []),
];

describe.each(KINDS)('the hub’s own PostgreSQL, from the programs of %s', (_kind, binaries) => {
  let home: string;
  let database: PrivateDatabase;
  beforeAll(() => {
    home = temporaryFolder();
  });
  afterAll(cleanUp);

  it('is created at the first start', async () => {
    database = await openPrivateDatabase(choice(home, binaries));
    expect(database.how).toBe('created');
    await ask(database.url, 'create table kept as select 42 as answer');
  });

  it('opens no port', async () => {
    expect(await ask(database.url, "select current_setting('listen_addresses')")).toEqual(['']);
  });

  it('lets in nobody but its own user', () => {
    const { socketFolder, folder } = clusterPlace(home);
    expect([folder, socketFolder].map((name) => fs.statSync(name).mode & 0o777)).toEqual([0o700, 0o700]);
  });

  it('ends when it is stopped', async () => {
    const pid = serverOf(home);
    await database.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('keeps what is in it when it is opened again', async () => {
    database = await openPrivateDatabase(choice(home, binaries));
    expect(database.how).toBe('reopened');
    expect(await ask(database.url, 'select answer from kept')).toEqual([42]);
    await database.stop();
  });
});

describe('the hub’s own PostgreSQL', () => {
  let home: string;
  beforeAll(async () => {
    home = temporaryFolder();
    const database = await openPrivateDatabase(choice(home));
    await ask(database.url, 'create table kept as select 42 as answer');
    await database.stop();
  });
  afterAll(cleanUp);

  it('is adopted, still running, after the process that started it was killed', async () => {
    const killed = await openInProcess({ home });
    const pid = serverOf(home);
    await kill(killed.child.pid as number);

    const database = await openPrivateDatabase(choice(home));
    expect([killed.how, database.how, serverOf(home)]).toEqual(['reopened', 'adopted', pid]);
    await database.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('recovers what was committed when the server was killed with the process that started it', async () => {
    const killed = await openInProcess({ home });
    await ask(killed.url, 'insert into kept values (43)');
    await kill(killed.child.pid as number);
    await kill(serverOf(home));

    const database = await openPrivateDatabase(choice(home));
    expect(database.how).toBe('reopened');
    expect(await ask(database.url, 'select answer from kept order by 1')).toEqual([42, 43]);
    await ask(database.url, 'delete from kept where answer = 43');
    await database.stop();
  });

  it('is opened while a server from before is still shutting down', async () => {
    const killed = await openInProcess({ home });
    await kill(killed.child.pid as number);
    process.kill(serverOf(home), 'SIGINT');

    const database = await openPrivateDatabase(choice(home));
    expect(await ask(database.url, 'select answer from kept')).toEqual([42]);
    await database.stop();
  });

  it('is opened although the process number of a server that crashed is by now another program’s', async () => {
    const { data, user } = clusterPlace(home);
    const other = spawn('sleep', ['60'], { uid: user?.uid, gid: user?.gid });
    const started = Math.floor(Date.now() / 1000);
    fs.writeFileSync(path.join(data, 'postmaster.pid'), `${other.pid}\n${data}\n${started}\n5432\n\n\n`);

    const database = await openPrivateDatabase(choice(home));
    expect(database.how).toBe('reopened');
    expect(isAlive(other.pid as number)).toBe(true);
    await database.stop();
    await kill(other.pid as number);
  });

  it('stays open for a process that has it open, though idle, when another stops', async () => {
    const first = await openInProcess({ home });
    const second = await openPrivateDatabase(choice(home));
    const pid = serverOf(home);
    await second.stop();
    expect(await ask(first.url, 'select answer from kept')).toEqual([42]);
    await first.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('ends when all that have it open stop at the same time', async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => openPrivateDatabase(choice(home))));
    const pid = serverOf(home);
    await Promise.all(all.map((database) => database.stop()));
    expect(isAlive(pid)).toBe(false);
  });

  it('ends although a person is still connected to it', async () => {
    const database = await openPrivateDatabase(choice(home));
    const pid = serverOf(home);
    const person = ask(database.url, 'select pg_sleep(600)').catch((error: Error) => error.message);
    await until(async () => {
      const sleeping = "select 1 from pg_stat_activity where query = 'select pg_sleep(600)'";
      return (await ask(database.url, sleeping)).length > 0;
    });
    await database.stop();
    expect(isAlive(pid)).toBe(false);
    expect(await person).toBe('terminating connection due to administrator command');
  });

  it('is started again when it ends by itself', async () => {
    const said: string[] = [];
    const database = await openPrivateDatabase(choice(home), (text) => said.push(text));
    await kill(serverOf(home));
    await until(() => said.length === 2);
    expect(said).toEqual(['The database ended; starting it again.', 'The database runs again.']);
    expect(await ask(database.url, 'select answer from kept')).toEqual([42]);
    const pid = serverOf(home);
    await database.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('is not begun afresh under services that run when its files are gone', async () => {
    const gone = temporaryFolder();
    const said: string[] = [];
    const database = await openPrivateDatabase(choice(gone), (text) => said.push(text));
    const pid = serverOf(gone);
    fs.rmSync(path.join(gone, 'postgres/data'), { recursive: true });
    await kill(pid);
    await until(() => said.length === 2);
    expect(said).toEqual([
      'The database ended; starting it again.',
      `Its files in "${gone}/postgres/data" are gone: put them back, or start the hub again to begin afresh.`,
    ]);
    await database.stop();
  });

  it('takes no settings from variables that PostgreSQL’s own programs read', async () => {
    const environment = {
      PGPORT: '6000',
      PGSSLMODE: 'require',
      PGDATA: '/nowhere',
      PGHOST: 'nowhere.invalid',
    };
    const opener = await openInProcess({ home, environment });
    expect(await ask(opener.url, 'select answer from kept')).toEqual([42]);
    await opener.stop();
  });
});

describe('the folder of the hub’s own PostgreSQL', () => {
  afterEach(cleanUp);

  it('is made once by two processes that start at once', async () => {
    const home = temporaryFolder();
    const [one, other] = await Promise.all([openInProcess({ home }), openInProcess({ home })]);
    expect([one.how, other.how].filter((how) => how === 'created')).toHaveLength(1);
    expect(await ask(other.url, 'create table shared as select 1 as x')).toEqual([]);
    expect(await ask(one.url, 'select x from shared')).toEqual([1]);
    const pid = serverOf(home);
    await Promise.all([one.stop(), other.stop()]);
    expect(isAlive(pid)).toBe(false);
    expect(fs.readdirSync(path.join(home, 'postgres')).sort()).toEqual(['data', 'server.log', 'socket']);
  });

  it('is made although an earlier start was cut short in the middle', async () => {
    const home = temporaryFolder();
    const ended = spawn('true');
    await new Promise((resolve) => ended.once('exit', resolve));
    const uuid = '00000000-0000-4000-8000-000000000000';
    const halfMade = path.join(home, 'postgres', `new-${ended.pid}-${uuid}-${uuid}`);
    fs.mkdirSync(path.join(halfMade, 'base'), { recursive: true });

    const database = await openPrivateDatabase(choice(home));
    expect(database.how).toBe('created');
    expect(fs.existsSync(halfMade)).toBe(false);
    await database.stop();
  });

  it('may have a path too long for a Unix socket', async () => {
    const home = path.join(temporaryFolder(), 'long-'.repeat(30));
    const database = await openPrivateDatabase(choice(home));
    const { socketFolder } = clusterPlace(home);
    expect(await ask(database.url, 'select 1 as x')).toEqual([1]);
    await database.stop();
    expect(fs.existsSync(socketFolder)).toBe(false);
  });

  it('may have a path with commas, spaces, quotes and letters of any language', async () => {
    const home = path.join(temporaryFolder(), `a, "b" & 'ć' 100%`);
    const database = await openPrivateDatabase(choice(home));
    expect(await ask(database.url, 'select 1 as x')).toEqual([1]);
    await database.stop();
  });
});
