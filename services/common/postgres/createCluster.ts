import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { StartError } from '../errors/startError';
import { OWN_SERVER } from './advice';
import type { Binaries } from './binaries';
import { CLUSTER_USER, clusterExists, type ClusterPlace } from './clusterPlace';
import { isAlive } from './serverProcess';
import { lastLines } from './lastLines';

/** Of this run: a process of an earlier one may have had the same number, above all in a container. */
const RUN = randomUUID();
const ASIDE = /^new-(\d+)-([0-9a-f-]{36})-/;

/** Removes the folders of starts that were cut short before they moved them into place. */
export function removeLeftovers(place: ClusterPlace): void {
  for (const name of fs.readdirSync(place.folder)) {
    const [, pid, run] = ASIDE.exec(name) ?? [];
    if (pid === undefined || run === RUN) continue;
    if (Number(pid) !== process.pid && isAlive(Number(pid))) continue;
    try {
      fs.rmSync(path.join(place.folder, name), { recursive: true, force: true });
    } catch {
      // An initdb that lost its parent may still be writing; then a later start removes it.
    }
  }
}

async function initdb(place: ClusterPlace, binaries: Binaries, aside: string): Promise<void> {
  const program = spawn(
    path.join(binaries.folder, 'initdb'),
    ['-D', aside, '-U', CLUSTER_USER, '--auth=trust', '--encoding=UTF8', '--locale=C'],
    { uid: place.user?.uid, gid: place.user?.gid, cwd: place.folder, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  for (const stream of [program.stdout, program.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const failure = await new Promise<string | undefined>((resolve) => {
    program.once('error', (error) => resolve(error.message));
    program.once('close', (code, signal) =>
      resolve(code === 0 ? undefined : lastLines(output) || `initdb ended with ${signal ?? `code ${code}`}.`),
    );
  });
  if (failure === undefined) return;
  throw new StartError(
    `PostgreSQL could not make a database in "${place.folder}":\n${failure}`,
    `Mend what it reports, or set HUB_HOME to another folder. ${OWN_SERVER}`,
  );
}

/**
 * Makes the cluster's files aside and moves them into place: a crash leaves nothing half made, and of two processes
 * that make it at once one comes first. Answers whether it was this one.
 */
export async function createCluster(place: ClusterPlace, binaries: Binaries): Promise<boolean> {
  const aside = path.join(place.folder, `new-${process.pid}-${RUN}-${randomUUID()}`);
  try {
    await initdb(place, binaries, aside);
    fs.renameSync(aside, place.data);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    fs.rmSync(aside, { recursive: true, force: true });
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
    if (clusterExists(place)) return false;
    throw new StartError(
      `The folder "${place.data}" holds no whole database: its file PG_VERSION is missing.`,
      `Move it away or delete it to begin afresh, or set HUB_HOME to another folder. ${OWN_SERVER}`,
    );
  }
}
