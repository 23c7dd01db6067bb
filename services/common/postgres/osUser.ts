import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { StartError } from '../errors/startError';

/** The operating-system user that the database server runs as. */
export interface OsUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

function id(flag: string, user: string): string | undefined {
  try {
    return execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

function lookUp(name: string): OsUser | undefined {
  const uid = id('-u', name);
  const gid = id('-g', name);
  return uid === undefined || gid === undefined ? undefined : { name, uid: Number(uid), gid: Number(gid) };
}

/** The user whose the folder is; undefined when there is no such folder. */
function ownerOf(folder: string): OsUser | undefined {
  const found = fs.statSync(folder, { throwIfNoEntry: false });
  return found && { name: id('-un', String(found.uid)) ?? String(found.uid), uid: found.uid, gid: found.gid };
}

/**
 * PostgreSQL refuses to run as root. For root this answers another user: the one whose the cluster in `data` is, else
 * "postgres" where it exists, else "nobody". For everybody else it answers undefined: the server runs as the user who
 * starts the hub. Root on a machine without such a user is a StartError.
 */
export function serverUser(data: string): OsUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = ownerOf(data);
  const user = owner !== undefined && owner.uid !== 0 ? owner : (lookUp('postgres') ?? lookUp('nobody'));
  if (user !== undefined) return user;
  throw new StartError(
    'PostgreSQL refuses to run as root, and this machine has neither a user "postgres" nor a user "nobody".',
    'Start the hub as an ordinary user, or add one: useradd --system postgres. Or set DATABASE_URL to a PostgreSQL server.',
  );
}

function mayEnter(folder: string, user: OsUser): boolean {
  const { mode, uid, gid } = fs.statSync(folder);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/** The first folder on the way to `folder`, itself included, that the user may not enter; undefined when it may enter all. */
export function firstClosedFolder(folder: string, user: OsUser): string | undefined {
  const real = fs.realpathSync(folder);
  const { root } = path.parse(real);
  const steps = path.relative(root, real).split(path.sep).filter(Boolean);
  let current = root;
  for (const step of ['', ...steps]) {
    current = path.join(current, step);
    if (!mayEnter(current, user)) return current;
  }
  return undefined;
}
