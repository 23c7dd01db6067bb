import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StartError } from '../common/errors/startError';
import { projectRoot } from '../common/config/folders';
import type { ServiceMessage } from '../common/process/runService';

/** A service of the hub, as the process that starts it sees it. */
export interface ServiceSpec {
  readonly name: string;
  /** The program, from the folder of compiled code. */
  readonly program: string;
  /** Environment variables, as settings.ts reads them. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Options of Node.js itself. */
  readonly nodeOptions?: readonly string[];
  /** The variable that holds its port: a restarted service takes the port that it had. */
  readonly portVariable: string;
}

export interface ServiceWatcher {
  readonly progress: (text: string) => void;
  /** A service that was running has ended by itself and will be started again after `waitMs` milliseconds. */
  readonly restarting: (name: string, how: string, waitMs: number) => void;
  readonly restarted: (name: string) => void;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A service that ran this long counts as healthy: the next pause is short again. */
const HEALTHY_MS = 60_000;
const STOP_GRACE_MS = 15_000;

/** One service in a process of its own. It is started again when it ends by itself. */
export class ChildService {
  private child: ChildProcess | undefined;
  private state: 'starting' | 'running' | 'stopping' = 'starting';
  private pauseMs = FIRST_PAUSE_MS;
  private port: number | undefined;

  constructor(
    private readonly spec: ServiceSpec,
    private readonly watcher: ServiceWatcher,
  ) {}

  /** Starts it and answers its port. A service that cannot start, or was stopped before, says so in a StartError. */
  async start(): Promise<number> {
    this.port = await this.launch();
    if (this.state === 'starting') this.state = 'running';
    return this.port;
  }

  private async launch(): Promise<number> {
    const { name, program, environment, portVariable } = this.spec;
    if (this.state === 'stopping')
      throw new StartError(`The service "${name}" is being stopped.`, 'Start the hub again.');
    const fixedPort = this.port === undefined ? {} : { [portVariable]: String(this.port) };
    const child = fork(path.join(projectRoot(), 'dist', program), [], {
      env: { ...environment, ...fixedPort },
      execArgv: [...(this.spec.nodeOptions ?? [])],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      // A process group of its own: Ctrl-C reaches the hub, which stops its services in order.
      detached: true,
    });
    this.child = child;
    const startedAt = Date.now();
    return new Promise((resolve, reject) => {
      let ready = false;
      let reason = '';
      child.on('message', (message: ServiceMessage) => {
        if (message.kind === 'progress') this.watcher.progress(message.text);
        if (message.kind === 'failed') reason = message.text;
        if (message.kind === 'ready') {
          ready = true;
          resolve(message.port);
        }
      });
      child.once('error', (error) => {
        const advice = 'Free memory or processes on this machine, and start the hub again.';
        reject(new StartError(`The service "${name}" could not be run: ${error.message}.`, advice));
      });
      child.once('exit', (code, signal) => {
        const how = signal ? `signal ${signal}` : `exit code ${code}`;
        if (!ready) {
          const [what, ...advice] = (
            reason || `The service "${name}" ended with ${how} while starting.`
          ).split('\n');
          reject(new StartError(what ?? '', advice.join('\n')));
        } else if (this.state === 'running') {
          void this.restart(how, Date.now() - startedAt);
        }
      });
    });
  }

  private async restart(how: string, ranForMs: number): Promise<void> {
    if (ranForMs > HEALTHY_MS) this.pauseMs = FIRST_PAUSE_MS;
    while (this.state === 'running') {
      this.watcher.restarting(this.spec.name, how, this.pauseMs);
      await wait(this.pauseMs);
      this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
      try {
        await this.launch();
        this.watcher.restarted(this.spec.name);
        return;
      } catch (error) {
        how = error instanceof Error ? error.message : String(error);
      }
    }
  }

  /** Asks it to stop, waits until requests in flight are answered, and ends it after 15 s. */
  async stop(): Promise<void> {
    this.state = 'stopping';
    const { child } = this;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_GRACE_MS);
    await ended;
    clearTimeout(force);
  }
}
