import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '../config/folders';
import type { WorkerMessage } from './workerProgram';

/** Work in a thread was ended: it took too long, or more memory than it may. */
export class WorkerEnded extends Error {
  constructor(
    readonly why: 'time' | 'memory',
    /** What it said last. */
    readonly lastWord: string | undefined,
    message: string,
  ) {
    super(message);
    this.name = 'WorkerEnded';
  }
}

interface Limits {
  readonly seconds: number;
  readonly memoryMb: number;
  /** How long the thread stays that has nothing to do: the next one would load its program and warm up anew. */
  readonly idleSeconds?: number;
}

const IDLE_SECONDS = 30;

/** Threads with nothing to do, at most one of each kind. They keep no process alive. */
const idle = new Map<string, { readonly worker: Worker; readonly end: NodeJS.Timeout }>();

const kindOf = (program: string, { memoryMb }: Limits): string => `${program} ${memoryMb}`;

/** Node.js has listeners of its own on it, which stay. */
function silenced(worker: Worker): Worker {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
  return worker;
}

/** What it may still throw meanwhile concerns nobody. */
function end(worker: Worker): void {
  silenced(worker).on('error', () => undefined);
  void worker.terminate();
}

function take(program: string, limits: Limits): Worker {
  const kind = kindOf(program, limits);
  const waiting = idle.get(kind);
  if (waiting === undefined) {
    return new Worker(path.join(projectRoot(), 'dist', program), {
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
    });
  }
  idle.delete(kind);
  clearTimeout(waiting.end);
  waiting.worker.ref();
  return silenced(waiting.worker);
}

function giveBack(worker: Worker, program: string, limits: Limits): void {
  const kind = kindOf(program, limits);
  if (idle.has(kind)) {
    end(worker);
    return;
  }
  const leave = (): void => {
    if (idle.get(kind)?.worker === worker) idle.delete(kind);
    end(worker);
  };
  worker.unref();
  worker.once('error', leave).once('exit', leave);
  idle.set(kind, { worker, end: setTimeout(leave, 1000 * (limits.idleSeconds ?? IDLE_SECONDS)).unref() });
}

/**
 * Asks a compiled program (named from the folder of compiled code, and made by `workerProgram`) in a thread of its own,
 * and answers what it answers. Throws a WorkerEnded when it takes longer than `seconds` or more than `memoryMb`, and what
 * the thread threw; the thread is ended then.
 */
export function inWorker<Answer>(program: string, question: unknown, limits: Limits): Promise<Answer> {
  const { seconds, memoryMb } = limits;
  const worker = take(program, limits);
  return new Promise<Answer>((resolve, reject) => {
    let lastWord: string | undefined;
    const done = (): void => {
      clearTimeout(timer);
      silenced(worker);
    };
    const timer = setTimeout(() => {
      end(worker);
      reject(new WorkerEnded('time', lastWord, `It took longer than ${seconds} seconds.`));
    }, seconds * 1000);
    worker.on('message', (message: WorkerMessage<Answer>) => {
      if ('at' in message) {
        lastWord = message.at;
        return;
      }
      done();
      resolve(message.answer);
      giveBack(worker, program, limits);
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      done();
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(
        isMemory ? new WorkerEnded('memory', lastWord, `It took more than ${memoryMb} MB of memory.`) : error,
      );
    });
    worker.once('exit', (code) => {
      done();
      reject(new Error(`The thread ended with code ${code} and no answer.`));
    });
    worker.postMessage(question);
  });
}
