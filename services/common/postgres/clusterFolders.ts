import fs from 'node:fs';
import path from 'node:path';
import { StartError } from '../errors/startError';
import { socketIsInside, type ClusterPlace } from './clusterPlace';
import { firstClosedFolder } from './osUser';
import { OWN_SERVER } from './advice';

/** What to do where files cannot be written. */
export const WRITABLE = `Set HUB_HOME to a folder that you may write to. ${OWN_SERVER}`;

/** "permission denied (EACCES)" from what the file system says. */
function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const words = /^\w+: ([^,]+)/.exec(message)?.[1] ?? message;
  return code === undefined ? words : `${words} (${code})`;
}

/** Does work in a folder; what the file system refuses becomes a StartError with advice. */
export function mendable<T>(folder: string, advice: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof StartError) throw error;
    const where = (error as NodeJS.ErrnoException).path ?? folder;
    throw new StartError(`The hub cannot keep its database in "${where}": ${reasonOf(error)}.`, advice);
  }
}

/** Makes HUB_HOME where it is missing, and answers its path without symbolic links. */
export function makeHubHome(hubHome: string): string {
  return mendable(hubHome, WRITABLE, () => {
    const first = fs.mkdirSync(hubHome, { recursive: true });
    // As root the database runs as another user, who must pass what root makes, whatever the umask.
    if (first !== undefined && process.getuid?.() === 0) {
      const made = path.relative(first, hubHome).split(path.sep).filter(Boolean);
      let folder = first;
      fs.chmodSync(folder, 0o755);
      for (const step of made) fs.chmodSync((folder = path.join(folder, step)), 0o755);
    }
    return fs.realpathSync(hubHome);
  });
}

function giveTo({ user }: ClusterPlace, folder: string): void {
  if (user) fs.chownSync(folder, user.uid, user.gid);
  fs.chmodSync(folder, 0o700);
}

/** Outside HUB_HOME others may have put something in the way, such as a link to a folder that is not the hub's. */
function makeSocketFolderOutside({ socketFolder, user }: ClusterPlace): void {
  try {
    fs.mkdirSync(socketFolder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const found = fs.lstatSync(socketFolder);
    if (found.isDirectory() && [process.getuid?.(), user?.uid].includes(found.uid)) return;
    throw new StartError(
      `The hub cannot use "${socketFolder}" for its database's socket: it is not a folder of the hub's.`,
      `Remove it, or set HUB_HOME to a shorter path. ${OWN_SERVER}`,
    );
  }
}

/**
 * Makes the cluster's folders and gives them to the user who runs the server. A StartError when they cannot be made,
 * and when that user may not enter HUB_HOME.
 */
export function prepareFolders(place: ClusterPlace): void {
  const hubHome = path.dirname(place.folder);
  const closed = place.user && firstClosedFolder(hubHome, place.user);
  if (place.user && closed !== undefined) {
    throw new StartError(
      `The database runs as the operating-system user "${place.user.name}", who may not enter the folder "${closed}".`,
      `Set HUB_HOME to a folder outside it, such as /var/lib/collaboration-hub, or let others pass: chmod o+x "${closed}". ${OWN_SERVER}`,
    );
  }
  mendable(hubHome, WRITABLE, () => {
    fs.mkdirSync(place.folder, { recursive: true });
    giveTo(place, place.folder);
    if (socketIsInside(place)) fs.mkdirSync(place.socketFolder, { recursive: true });
    else makeSocketFolderOutside(place);
    giveTo(place, place.socketFolder);
  });
}
