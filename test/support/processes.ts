import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import type { ServiceMessage } from '../../services/common/process/runService';

const ROOT = path.join(__dirname, '..', '..');

/** A real process of the hub's, started for a test. */
export interface TestProcess {
  readonly child: ChildProcess;
  readonly port: number;
  readonly url: string;
  /** Everything that it wrote to standard output and standard error. */
  output(): string;
  /** Ends it with a signal and waits until it is gone. Answers its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Starts the same program anew at the same port and with the same home, once this one has ended. */
  again(environment?: Readonly<Record<string, string>>): Promise<TestProcess>;
}

/** How a process ended that was not meant to start. */
export interface FailedStart {
  readonly exitCode: number | null;
  readonly output: string;
  readonly failure: string;
}

interface Options {
  /** The compiled program, from the folder dist. */
  readonly program: string;
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** What every started process gets: a home of its own, and nothing of the test's environment but the search path. */
function environment(more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const home = path.join(process.env['HUB_TEST_HOMES'] ?? os.tmpdir(), randomUUID());
  return { PATH: process.env['PATH'] ?? '', HUB_HOME: home, LOG_FORMAT: 'json', LOG_LEVEL: 'warn', ...more };
}

const running = new Set<ChildProcess>();

function launch({ program, args = [], environment: more }: Options): {
  child: ChildProcess;
  output: () => string;
} {
  const child = fork(path.join(ROOT, 'dist', program), [...args], {
    cwd: ROOT,
    env: environment(more),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { child, output: () => output };
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

/** What started a service at a free port, with the port that it got. */
function sameAgain(
  { program, args = [] }: Options,
  env: Readonly<Record<string, string>>,
  port: number,
): Options {
  const fixed = Object.entries(env).map(([name, value]) => [
    name,
    /(^|_)PORT$/.test(name) && value === '0' ? String(port) : value,
  ]);
  return {
    program,
    args: args.map((value, index) => (args[index - 1] === '--port' ? String(port) : value)),
    environment: Object.fromEntries(fixed) as Record<string, string>,
  };
}

/** Starts a service and waits until it says that it is ready. */
export async function startService(options: Options): Promise<TestProcess> {
  const env = environment(options.environment);
  const { child, output } = launch({ ...options, environment: env });
  const port = await new Promise<number>((resolve, reject) => {
    child.on('message', (message: ServiceMessage) => {
      if (message.kind === 'ready') resolve(message.port);
      if (message.kind === 'failed') reject(new Error(message.text));
    });
    child.once('exit', (code) =>
      reject(new Error(`${options.program} ended with code ${code}:\n${output()}`)),
    );
  });
  return {
    child,
    port,
    url: `http://127.0.0.1:${port}`,
    output,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended(child);
    },
    again: (more) => startService(sameAgain(options, { ...env, ...more }, port)),
  };
}

/** Starts a service that cannot start, and waits until it has ended. */
export async function startInVain(options: Options): Promise<FailedStart> {
  const { child, output } = launch(options);
  let failure = '';
  child.on('message', (message: ServiceMessage) => {
    if (message.kind === 'failed') failure = message.text;
    if (message.kind === 'ready') child.kill('SIGTERM');
  });
  const exitCode = await ended(child);
  return { exitCode, output: output(), failure };
}

/** Ends every process that a test left behind. */
export async function stopAll(): Promise<void> {
  await Promise.all(
    [...running].map((child) => {
      child.kill('SIGKILL');
      return ended(child);
    }),
  );
}
