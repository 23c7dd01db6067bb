import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** The operating-system user that the database server runs as. */
export interface OsUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

function lookUp(name: string): OsUser | undefined {
  const number = (flag: string): number =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { name, uid: number('-u'), gid: number('-g') };
  } catch {
    return undefined;
  }
}

/**
 * PostgreSQL refuses to run as root. For root this answers another user: "postgres" where it exists, else
 * "nobody". For everybody else it answers undefined: the server runs as the user who starts the hub.
 */
export function serverUser(): OsUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return lookUp('postgres') ?? lookUp('nobody');
}

function mayEnter(folder: string, user: OsUser): boolean {
  const { mode, uid, gid } = fs.statSync(folder);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/** The first folder on the way to `folder`, itself included, that the user may not enter; undefined when it may enter all. */
export function firstClosedFolder(folder: string, user: OsUser): string | undefined {
  const { root } = path.parse(folder);
  const steps = path.relative(root, folder).split(path.sep).filter(Boolean);
  let current = root;
  for (const step of ['', ...steps]) {
    current = path.join(current, step);
    if (!mayEnter(current, user)) return current;
  }
  return undefined;
}
