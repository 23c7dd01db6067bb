import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '../config/folders';

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

/** What a worker posts: where it is, for the case that it is ended, and at last its answer. */
export type WorkerMessage<Answer> = { readonly at: string } | { readonly answer: Answer };

/**
 * Runs a compiled program (named from the folder of compiled code) in a thread of its own, which gets `data` as workerData,
 * and answers what it posts as answer. Throws a WorkerEnded when it takes longer than `seconds` or more than `memoryMb`, and what the thread threw.
 */
export function inWorker<Answer>(
  program: string,
  data: unknown,
  { seconds, memoryMb }: { readonly seconds: number; readonly memoryMb: number },
): Promise<Answer> {
  const worker = new Worker(path.join(projectRoot(), 'dist', program), {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  return new Promise<Answer>((resolve, reject) => {
    let lastWord: string | undefined;
    const timer = setTimeout(() => {
      reject(new WorkerEnded('time', lastWord, `It took longer than ${seconds} seconds.`));
      void worker.terminate();
    }, seconds * 1000);
    worker.on('message', (message: WorkerMessage<Answer>) => {
      if ('at' in message) lastWord = message.at;
      else resolve(message.answer);
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(
        isMemory ? new WorkerEnded('memory', lastWord, `It took more than ${memoryMb} MB of memory.`) : error,
      );
    });
    worker.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The thread ended with code ${code} and no answer.`));
    });
  });
}
