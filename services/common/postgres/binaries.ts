import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { npmBinaries } from './npmBinaries';

/** A folder that holds postgres and initdb, and which major version they are. */
export interface Binaries {
  readonly folder: string;
  readonly major: number;
  readonly from: 'system' | 'npm' | 'setting';
}

const OLDEST_MAJOR = 13;

/** Where systems put PostgreSQL; * stands for one version. */
const SYSTEM_FOLDERS = [
  '/usr/lib/postgresql/*/bin',
  '/usr/pgsql-*/bin',
  '/opt/homebrew/opt/postgresql@*/bin',
  '/usr/local/opt/postgresql@*/bin',
  '/Applications/Postgres.app/Contents/Versions/*/bin',
  '/usr/local/pgsql/bin',
  '/usr/libexec/postgresql*',
];

function expand(pattern: string): string[] {
  const star = pattern.split('/').findIndex((part) => part.includes('*'));
  if (star < 0) return [pattern];
  const parts = pattern.split('/');
  const parent = parts.slice(0, star).join('/');
  const [before = '', after = ''] = (parts[star] ?? '').split('*');
  if (!fs.existsSync(parent)) return [];
  return fs
    .readdirSync(parent)
    .filter((name) => name.startsWith(before) && name.endsWith(after))
    .map((name) => [parent, name, ...parts.slice(star + 1)].join('/'));
}

/** The folder with symbolic links followed, so that the server finds its own libraries and share folder. */
function realFolder(folder: string): string | undefined {
  try {
    const server = fs.realpathSync(path.join(folder, 'postgres'));
    return fs.existsSync(path.join(path.dirname(server), 'initdb')) ? path.dirname(server) : undefined;
  } catch {
    return undefined;
  }
}

function majorOf(folder: string): number | undefined {
  try {
    const text = execFileSync(path.join(folder, 'postgres'), ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const major = Number(/(\d+)(?:\.\d+|beta\d+|rc\d+|devel)?/.exec(text)?.[1]);
    return major >= OLDEST_MAJOR ? major : undefined;
  } catch {
    return undefined;
  }
}

function describe(folder: string, from: Binaries['from']): Binaries | undefined {
  const real = realFolder(folder);
  const major = real === undefined ? undefined : majorOf(real);
  return real === undefined || major === undefined ? undefined : { folder: real, major, from };
}

function systemBinaries(searchPath: string): Binaries[] {
  const folders = [...searchPath.split(path.delimiter).filter(Boolean), ...SYSTEM_FOLDERS.flatMap(expand)];
  const real = new Set(folders.map(realFolder).filter((folder) => folder !== undefined));
  return [...real]
    .map((folder) => describe(folder, 'system'))
    .filter((found) => found !== undefined)
    .sort((a, b) => b.major - a.major);
}

/**
 * PostgreSQL programs on this machine, best first: the system's, newest first, then those of the npm package.
 * `setting` is POSTGRES_BINARIES: "auto", "npm", or a folder.
 */
export function findBinaries(setting: string, searchPath: string): Binaries[] {
  if (setting !== 'auto' && setting !== 'npm') {
    const found = describe(path.resolve(setting), 'setting');
    return found ? [found] : [];
  }
  const npmFolder = npmBinaries();
  const npm = npmFolder === undefined ? undefined : describe(npmFolder, 'npm');
  const system = setting === 'npm' ? [] : systemBinaries(searchPath);
  return npm ? [...system, npm] : system;
}
