import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from '../../../services/common/config/folders';
import type { Cleanup } from '../../../services/common/process/cleanup';
import type { ServiceMessage } from '../../../services/common/process/runService';

/** A program that runs for the benchmark, in a process of its own. */
export interface Program {
  readonly name: string;
  readonly child: ChildProcess;
  readonly pid: number;
  readonly port: number;
  readonly url: string;
  /** Milliseconds from its start until it said that it is ready. */
  readonly startMs: number;
  stop(): Promise<void>;
}

export interface ProgramSpec {
  readonly name: string;
  /** From the project's root; compiled code begins with dist. */
  readonly file: string;
  /** Options of Node.js itself. */
  readonly nodeOptions?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** A program that has not stopped by then is ended. */
const STOP_GRACE_MS = 10_000;

/** How long a program may take to get ready: a hundred publishers load their files. */
const START_TIMEOUT_MS = 180_000;

/** Nothing of this process's environment but the search path reaches a program. */
function environmentOf(spec: ProgramSpec): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
    LOG_FORMAT: 'text',
    HOST: '127.0.0.1',
    ...spec.environment,
  };
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), STOP_GRACE_MS);
  await ended;
  clearTimeout(force);
}

/** Resolves to its port. Rejects with what it wrote when it ends first, or takes too long. */
function ready(child: ChildProcess, { name }: ProgramSpec): Promise<number> {
  let output = '';
  child.stderr?.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-2000)));
  return new Promise((resolve, reject) => {
    const fail = (how: string): void => reject(new Error(`${name} ${how}\n${output}`.trim()));
    const timer = setTimeout(
      () => fail(`was not ready after ${START_TIMEOUT_MS / 1000} s.`),
      START_TIMEOUT_MS,
    );
    child.on('message', (message: ServiceMessage) => {
      if (message.kind === 'failed') output += message.text;
      if (message.kind !== 'ready') return;
      clearTimeout(timer);
      resolve(message.port);
    });
    child.once('error', (error) => fail(`could not be run: ${error.message}`));
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      fail(`ended with ${signal ?? `code ${code}`}.`);
    });
  });
}

/** Starts a program that sends `ready` with its port, as the hub's services do. `cleanup` gets what stops it. */
export async function startProgram(spec: ProgramSpec, cleanup: Cleanup): Promise<Program> {
  const startedAt = performance.now();
  const child = fork(path.join(projectRoot(), spec.file), [], {
    env: environmentOf(spec),
    execArgv: [...(spec.nodeOptions ?? [])],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // A process group of its own: Ctrl-C reaches the benchmark, which stops everything in order.
    detached: true,
  });
  cleanup.add(() => stop(child));
  const port = await ready(child, spec);
  return {
    name: spec.name,
    child,
    pid: child.pid as number,
    port,
    url: `http://127.0.0.1:${port}`,
    startMs: performance.now() - startedAt,
    stop: () => stop(child),
  };
}
