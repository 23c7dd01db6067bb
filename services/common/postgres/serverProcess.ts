import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { ClusterPlace } from './clusterPlace';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The name of a process's program; undefined where the system does not say. */
function programOf(pid: number): string | undefined {
  try {
    return fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    // Systems without /proc.
  }
  try {
    return path.basename(execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).trim());
  } catch {
    return undefined;
  }
}

function pidFile(place: ClusterPlace): string {
  return path.join(place.data, 'postmaster.pid');
}

function recordedPid(place: ClusterPlace): number | undefined {
  try {
    const pid = Number(fs.readFileSync(pidFile(place), 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The process id of the server that has the cluster open, by the file that PostgreSQL keeps. After a crash the file
 * stays, and its number may by then be another program's, above all in a container.
 */
export function serverPid(place: ClusterPlace): number | undefined {
  const pid = recordedPid(place);
  if (pid === undefined || !isAlive(pid)) return undefined;
  const program = programOf(pid);
  return program === undefined || program.startsWith('postgres') ? pid : undefined;
}

/** Removes a crashed server's file whose number is by now another program's: PostgreSQL would take that for a server. */
export function removeStalePidFile(place: ClusterPlace): void {
  const pid = recordedPid(place);
  if (pid !== undefined && isAlive(pid) && serverPid(place) === undefined) fs.rmSync(pidFile(place));
}
