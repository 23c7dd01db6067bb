import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { StartError } from '../errors/startError';
import type { Binaries } from './binaries';
import type { OsUser } from './osUser';

/** Where a private cluster keeps its parts, and who runs it. */
export interface ClusterPlace {
  readonly folder: string;
  readonly data: string;
  readonly log: string;
  readonly socketFolder: string;
  readonly user: OsUser | undefined;
}

export const CLUSTER_USER = 'hub';
export const CLUSTER_DATABASE = 'hub';

/** Most bytes that a Unix socket's path may have on any system we support, less the socket's own name. */
const LONGEST_SOCKET_FOLDER = 85;

/** How long a server may take to accept connections. A crash before may mean a long recovery. */
const START_TIMEOUT_MS = 60_000;

export function clusterPlace(hubHome: string, user: OsUser | undefined): ClusterPlace {
  const folder = path.join(hubHome, 'postgres');
  const inside = path.join(folder, 'socket');
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return {
    folder,
    data: path.join(folder, 'data'),
    log: path.join(folder, 'server.log'),
    socketFolder:
      Buffer.byteLength(inside) <= LONGEST_SOCKET_FOLDER ? inside : path.join(os.tmpdir(), `hub-${hash}`),
    user,
  };
}

/** The connection address of a database in the cluster: a Unix socket, no port. */
export function clusterUrl(place: ClusterPlace, database: string): string {
  return `postgres://${CLUSTER_USER}@localhost/${database}?host=${encodeURIComponent(place.socketFolder)}`;
}

/** Runs something on one short connection; undefined when the cluster cannot be reached. */
export async function onCluster<T>(
  place: ClusterPlace,
  database: string,
  work: (client: Client) => Promise<T>,
): Promise<T | undefined> {
  const client = new Client({ connectionString: clusterUrl(place, database), connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch {
    return undefined;
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export async function isRunning(place: ClusterPlace): Promise<boolean> {
  return (await onCluster(place, 'postgres', (client) => client.query('select 1'))) !== undefined;
}

function spawnOptions(place: ClusterPlace): { uid?: number; gid?: number } {
  return place.user ? { uid: place.user.uid, gid: place.user.gid } : {};
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-6).join('\n');
}

/** Makes the cluster's files in a folder aside and moves them into place: a crash leaves nothing half made. */
export async function createCluster(place: ClusterPlace, binaries: Binaries): Promise<void> {
  const aside = `${place.data}.new`;
  fs.rmSync(aside, { recursive: true, force: true });
  const program = spawn(
    path.join(binaries.folder, 'initdb'),
    ['-D', aside, '-U', CLUSTER_USER, '--auth=trust', '--encoding=UTF8', '--locale=C'],
    { ...spawnOptions(place), cwd: place.folder, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  program.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  program.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | string>((resolve) => {
    program.once('error', (error) => resolve(error.message));
    program.once('close', (exit) => resolve(exit ?? 'a signal'));
  });
  if (code !== 0) {
    throw new StartError(
      `PostgreSQL could not make a database in "${place.folder}":\n${lastLines(output) || String(code)}`,
      'Mend what it reports, or set DATABASE_URL to a PostgreSQL server.',
    );
  }
  fs.renameSync(aside, place.data);
}

/** The process id of the server that last opened the cluster, from its own pid file. */
export function serverPid(place: ClusterPlace): number | undefined {
  try {
    const pid = Number(fs.readFileSync(path.join(place.data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Starts the server, detached: it outlives a crash of the hub and is then adopted. No TCP port is opened. */
export async function startServer(place: ClusterPlace, binaries: Binaries): Promise<void> {
  const log = fs.openSync(place.log, 'w');
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${place.socketFolder}`,
    'unix_socket_permissions=0700',
    'max_connections=150',
    'timezone=UTC',
  ];
  const server = spawn(
    path.join(binaries.folder, 'postgres'),
    ['-D', place.data, ...settings.flatMap((setting) => ['-c', setting])],
    { ...spawnOptions(place), cwd: place.folder, detached: true, stdio: ['ignore', log, log] },
  );
  fs.closeSync(log);
  let ended: string | undefined;
  server.once('error', (error) => (ended = error.message));
  server.once('exit', (code) => (ended ??= `it ended with code ${code ?? 'none'}`));
  server.unref();
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await isRunning(place))) {
    if (ended !== undefined || Date.now() > deadline) {
      throw new StartError(
        `PostgreSQL did not start: ${ended ?? 'no answer within a minute'}.\n${lastLines(fs.readFileSync(place.log, 'utf8'))}`,
        `Its log is "${place.log}". Mend what it reports, or set DATABASE_URL to a PostgreSQL server.`,
      );
    }
    await wait(25);
  }
}

/** Stops the server and waits until it has written everything and is gone. */
export async function stopServer(place: ClusterPlace): Promise<void> {
  const pid = serverPid(place);
  if (pid === undefined) return;
  try {
    process.kill(pid, 'SIGINT');
    for (let tries = 0; tries < 1200; tries++) {
      if (serverPid(place) === undefined) return;
      process.kill(pid, 0);
      await wait(25);
    }
  } catch {
    // Already gone.
  }
}
