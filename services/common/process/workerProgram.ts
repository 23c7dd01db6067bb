import { parentPort } from 'node:worker_threads';

/** What a thread posts: where it is, for the case that it is ended, and at last its answer. */
export type WorkerMessage<Answer> = { readonly at: string } | { readonly answer: Answer };

/**
 * Makes the program that runs into one that answers questions in a thread, one after another; see `inWorker`. `say` tells
 * where it is. What `work` throws ends the thread.
 */
export function workerProgram<Question, Answer>(
  work: (question: Question, say: (at: string) => void) => Answer | Promise<Answer>,
): void {
  const post = (message: WorkerMessage<Answer>): void => parentPort?.postMessage(message);
  parentPort?.on('message', (question: Question) => {
    void Promise.resolve(work(question, (at) => post({ at }))).then((answer) => post({ answer }));
  });
}
