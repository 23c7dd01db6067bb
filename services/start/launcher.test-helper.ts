import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from '../common/config/folders';
import { PATH } from '../common/postgres/privateDatabase.test-helper';

/** Settings that take nothing of this machine's but the search path, and no port that may be in use. */
export const FREE_PORTS = { PORT: '0', DIRECTORY_PORT: '0', COMPARISON_PORT: '0', PUBLISHERS_PORT: '0' };

/** The whole hub in a process group of its own, as `npm start` runs it. */
export interface Launcher {
  readonly child: ChildProcess;
  readonly pid: number;
  /** Standard output so far. */
  output(): string;
  errors(): string;
  /** Waits until the output matches. Fails when the process ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string | null>;
}

const launchers: ChildProcess[] = [];

export function launch(
  environment: Readonly<Record<string, string>>,
  program = 'services/start/main.js',
): Launcher {
  const child = spawn(process.execPath, [path.join(projectRoot(), 'dist', program)], {
    cwd: '/',
    env: { PATH, ...FREE_PORTS, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  launchers.push(child);
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<number | string | null>((resolve) =>
    child.once('close', (code, signal) => resolve(signal ?? code)),
  );
  const says = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(output);
        if (found) resolve(found);
      };
      child.stdout.on('data', look);
      look();
      void ended.then((how) =>
        reject(new Error(`Ended with ${how} before it said ${String(pattern)}:\n${output}${errors}`)),
      );
    });
  return { child, pid: child.pid as number, output: () => output, errors: () => errors, says, ended };
}

/** Ends launchers that a failed test has left; their services follow. */
export function endLaunchers(): void {
  for (const child of launchers.splice(0))
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
}

/** The processes that a process has started, by the program's path or name. */
export function childrenOf(pid: number): Map<string, number> {
  const children = new Map<string, number>();
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  for (const line of lines) {
    const [, child, parent, args = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    if (Number(parent) !== pid) continue;
    const name = /dist\/(\S+)\/main\.js/.exec(args)?.[1] ?? path.basename(args.split(' ')[0] ?? '');
    children.set(name, Number(child));
  }
  return children;
}
