import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StartError } from '../errors/startError';
import { OWN_SERVER } from './advice';
import type { Binaries } from './binaries';
import { mendable, WRITABLE } from './clusterFolders';
import { CLUSTER_PORT, socketIsInside, type ClusterPlace } from './clusterPlace';
import { lastLines } from './lastLines';
import { isAlive, removeStalePidFile, serverPid } from './serverProcess';

/** A server that this process has started. */
export interface LaunchedServer {
  /** Undefined when it could not be run at all. */
  readonly pid: number | undefined;
  /** How it ended; undefined while it runs. */
  ended(): string | undefined;
}

const PAUSE_MS = 25;
/** How long a server may take to write everything and end, before it is cut off. It then recovers at its next start. */
const STOP_GRACE_MS = 30_000;

/** In a list of folders PostgreSQL takes a quoted name as it is, with commas and spaces. */
function quoted(folder: string): string {
  return `"${folder.replaceAll('"', '""')}"`;
}

/** The log belongs to the user who runs the server, who may open the cluster without root the next time. */
function openLog({ log, user }: ClusterPlace): number {
  const opened = fs.openSync(log, 'w');
  if (user) fs.fchownSync(opened, user.uid, user.gid);
  return opened;
}

/** Starts the server, detached: it outlives a crash of the hub and is then adopted. No TCP port is opened. */
export function launchServer(place: ClusterPlace, binaries: Binaries): LaunchedServer {
  removeStalePidFile(place);
  const log = mendable(place.folder, WRITABLE, () => openLog(place));
  const settings = [
    'listen_addresses=',
    `port=${CLUSTER_PORT}`,
    `unix_socket_directories=${quoted(place.socketFolder)}`,
    'unix_socket_permissions=0700',
    'max_connections=150',
    'timezone=UTC',
    'lc_messages=C',
  ];
  const server = spawn(
    path.join(binaries.folder, 'postgres'),
    ['-D', place.data, ...settings.flatMap((setting) => ['-c', setting])],
    {
      uid: place.user?.uid,
      gid: place.user?.gid,
      cwd: place.folder,
      detached: true,
      stdio: ['ignore', log, log],
    },
  );
  fs.closeSync(log);
  let ended: string | undefined;
  server.once('error', (error) => (ended = error.message));
  server.once('exit', (code, signal) => (ended ??= `it ended with ${signal ?? `code ${code}`}`));
  server.unref();
  return { pid: server.pid, ended: () => ended };
}

function logOf(place: ClusterPlace): string {
  return fs.readFileSync(place.log, 'utf8');
}

/**
 * Whether a server that ended while starting may succeed soon: another has the cluster open and is starting or
 * stopping, or processes of one that was killed are about to end.
 */
export function mayStartSoon(place: ClusterPlace): boolean {
  return serverPid(place) !== undefined || logOf(place).includes('pre-existing shared memory block');
}

/** Why no server answers, with the end of its log. */
export function notStarted(place: ClusterPlace, reason: string): StartError {
  return new StartError(
    `PostgreSQL did not start in "${place.folder}": ${reason}.\n${lastLines(logOf(place))}`,
    `Its log is "${place.log}". Mend what it reports. ${OWN_SERVER}`,
  );
}

async function gone(pid: number, withinMs: number): Promise<boolean> {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline; await wait(PAUSE_MS))
    if (!isAlive(pid)) return true;
  return false;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Already gone.
  }
}

/** Stops the server and waits until it has written everything and is gone. */
export async function stopServer(place: ClusterPlace): Promise<void> {
  const pid = serverPid(place);
  if (pid !== undefined) {
    signal(pid, 'SIGINT');
    if (!(await gone(pid, STOP_GRACE_MS))) {
      signal(pid, 'SIGQUIT');
      await gone(pid, STOP_GRACE_MS);
    }
  }
  if (!socketIsInside(place)) fs.rmSync(place.socketFolder, { recursive: true, force: true });
}
