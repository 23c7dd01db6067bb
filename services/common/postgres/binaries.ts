import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { npmBinaries } from './npmBinaries';

/** A folder that holds postgres and initdb, and which major version they are. */
export interface Binaries {
  readonly folder: string;
  readonly major: number;
}

/** What a search found: the programs that run, best first, and why others do not. */
export interface FoundBinaries {
  readonly usable: readonly Binaries[];
  readonly problems: readonly string[];
}

export const OLDEST_MAJOR = 13;

const VERSION_TIMEOUT_MS = 10_000;

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

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}

function expand(pattern: string): string[] {
  const parts = pattern.split('/');
  const star = parts.findIndex((part) => part.includes('*'));
  if (star < 0) return [pattern];
  const parent = parts.slice(0, star).join('/');
  const [before = '', after = ''] = (parts[star] ?? '').split('*');
  return namesIn(parent)
    .filter((name) => name.startsWith(before) && name.endsWith(after))
    .map((name) => [parent, name, ...parts.slice(star + 1)].join('/'));
}

/** The folder with symbolic links followed, so that the server finds its own libraries and share folder. */
function realFolder(folder: string): string | undefined {
  try {
    const real = path.dirname(fs.realpathSync(path.join(folder, 'postgres')));
    return fs.existsSync(path.join(real, 'initdb')) ? real : undefined;
  } catch {
    return undefined;
  }
}

/** The programs in a folder that holds them, or why they cannot be used. */
function examine(folder: string): Binaries | string {
  let version: string;
  try {
    version = execFileSync(path.join(folder, 'postgres'), ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: VERSION_TIMEOUT_MS,
    });
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    return `"${folder}/postgres" does not run: ${(stderr || message).trim().split('\n')[0]}`;
  }
  const major = Number(/\d+/.exec(version)?.[0]);
  if (major >= OLDEST_MAJOR) return { folder, major };
  return `"${folder}" holds ${version.trim()}, which is older than ${OLDEST_MAJOR}`;
}

function sorted(found: readonly (Binaries | string)[]): FoundBinaries {
  return {
    usable: found.filter((one) => typeof one !== 'string'),
    problems: found.filter((one) => typeof one === 'string'),
  };
}

function systemBinaries(searchPath: string): (Binaries | string)[] {
  const folders = [...searchPath.split(path.delimiter).filter(Boolean), ...SYSTEM_FOLDERS.flatMap(expand)];
  const real = new Set(folders.map(realFolder).filter((folder) => folder !== undefined));
  const rank = (one: Binaries | string): number => (typeof one === 'string' ? 0 : one.major);
  return [...real].map(examine).sort((a, b) => rank(b) - rank(a));
}

function packagedBinaries(): (Binaries | string)[] {
  const npm = npmBinaries();
  return npm === undefined ? [] : [npm.problem ?? examine(npm.folder)];
}

/**
 * PostgreSQL programs on this machine, best first: the system's, newest first, then those of the npm package.
 * `setting` is POSTGRES_BINARIES: "auto", "npm", or a folder.
 */
export function findBinaries(setting: string, searchPath: string): FoundBinaries {
  switch (setting) {
    case 'auto':
      return sorted([...systemBinaries(searchPath), ...packagedBinaries()]);
    case 'npm':
      return sorted(packagedBinaries());
    default: {
      const real = realFolder(path.resolve(setting));
      return sorted([real === undefined ? `"${setting}" holds no "postgres" and "initdb"` : examine(real)]);
    }
  }
}
