import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { ROOT, read, image, valuesOf } from './compose';

/** Lays out the image's folder as the Dockerfile's last stage does, with production packages only. */
export function layOutImage(folder: string): void {
  for (const words of valuesOf(image, 'COPY')) {
    const paths = words.filter((word) => !word.startsWith('--from='));
    const target = paths.pop() ?? '';
    for (const source of paths.map((one) => one.replace(/^\/hub\//, ''))) {
      const place = path.join(folder, target, target.endsWith('/') ? path.basename(source) : '');
      if (source === 'node_modules') linkProductionPackages(place);
      else fs.cpSync(path.join(ROOT, source), place, { recursive: true });
    }
  }
}

function linkProductionPackages(folder: string): void {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { dev?: true; optional?: true; devOptional?: true }>;
  };
  for (const [place, { dev, optional, devOptional }] of Object.entries(packages)) {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(place)?.[1];
    if (name === undefined || dev || optional || devOptional) continue;
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.symlinkSync(path.join(ROOT, place), path.join(folder, name));
  }
}

export interface Started {
  readonly child: ChildProcess;
  /** Its exit code, and what it wrote to standard output and standard error. */
  readonly ended: Promise<Ended>;
}
export interface Ended {
  readonly exitCode: number | null;
  readonly output: string;
}

export function runNode(
  args: readonly string[],
  options: { cwd: string; env: Record<string, string> },
): Started {
  const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.once('error', ({ message }) => (output += message));
  const code = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, ended: code.then((exitCode) => ({ exitCode, output })) };
}

/** A server on a free port of this machine that answers that it is not ready. */
export async function listen(): Promise<{ port: number; close: () => Promise<void> }> {
  const server = http.createServer((_request, response) => response.writeHead(503).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
