import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { CompositionError, type Part, type Supergraph } from './compose';
import type { ComposeAnswer } from './composeWorker';

const DEADLINE_MS = 120_000;
const MOST_MEMORY_MB = 2048;

/**
 * Composes in a thread of its own, so that the directory goes on answering meanwhile. Throws a CompositionError, also
 * when it takes too long or too much memory.
 */
export function composeInWorker(parts: readonly Part[]): Promise<Supergraph> {
  const worker = new Worker(path.join(__dirname, 'composeWorker.js'), {
    workerData: parts,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  return new Promise<Supergraph>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new CompositionError([`Composing took longer than ${DEADLINE_MS / 1000} seconds.`]));
      void worker.terminate();
    }, DEADLINE_MS);
    worker.once('message', (answer: ComposeAnswer) => {
      if ('problems' in answer) reject(new CompositionError(answer.problems));
      else resolve(answer);
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(
        isMemory ? new CompositionError([`Composing took more than ${MOST_MEMORY_MB} MB of memory.`]) : error,
      );
    });
    worker.once('exit', () => clearTimeout(timer));
  });
}
