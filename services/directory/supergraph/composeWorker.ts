import { parentPort, workerData } from 'node:worker_threads';
import '../../common/config/production';
import 'reflect-metadata';
import { compose, CompositionError, type Part } from './compose';

/** What the worker answers. */
export type ComposeAnswer =
  { readonly sdl: string; readonly hash: string } | { readonly problems: readonly string[] };

function answer(): ComposeAnswer {
  try {
    return compose(workerData as readonly Part[]);
  } catch (error) {
    if (error instanceof CompositionError) return { problems: error.problems };
    throw error;
  }
}

parentPort?.postMessage({ answer: answer() });
