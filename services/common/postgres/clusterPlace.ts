import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { serverUser, type OsUser } from './osUser';

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

/** Part of the socket's name; the server opens no TCP port. */
export const CLUSTER_PORT = 5432;

/** Most bytes that a Unix socket's path may have on any system we support, less the socket's own name. */
const LONGEST_SOCKET_FOLDER = 85;

/** The socket's folder where the cluster's own path is too long: the same at every start, and short. */
function shortSocketFolder(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return path.join(fs.existsSync('/tmp') ? '/tmp' : os.tmpdir(), `hub-${hash}`);
}

/** The cluster under `hubHome`, which is an absolute path without symbolic links. */
export function clusterPlace(hubHome: string): ClusterPlace {
  const folder = path.join(hubHome, 'postgres');
  const data = path.join(folder, 'data');
  const inside = path.join(folder, 'socket');
  return {
    folder,
    data,
    log: path.join(folder, 'server.log'),
    socketFolder: Buffer.byteLength(inside) <= LONGEST_SOCKET_FOLDER ? inside : shortSocketFolder(folder),
    user: serverUser(data),
  };
}

/** Whether the socket's folder is the cluster's own, and goes with it. */
export function socketIsInside(place: ClusterPlace): boolean {
  return path.dirname(place.socketFolder) === place.folder;
}

/** The connection address of a database in the cluster: a Unix socket, whatever PGPORT and PGSSLMODE say. */
export function clusterUrl(place: ClusterPlace, database: string): string {
  const host = encodeURIComponent(place.socketFolder);
  return `postgres://${CLUSTER_USER}@localhost:${CLUSTER_PORT}/${database}?host=${host}&sslmode=disable`;
}

/** Whether initdb has made the cluster. */
export function clusterExists(place: ClusterPlace): boolean {
  return fs.existsSync(path.join(place.data, 'PG_VERSION'));
}
