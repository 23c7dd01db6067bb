import '../../common/config/production';
import 'reflect-metadata';
import { workerProgram } from '../../common/process/workerProgram';
import { compose, CompositionError, type Part } from './compose';

/** What the worker answers. */
export type ComposeAnswer =
  { readonly sdl: string; readonly hash: string } | { readonly problems: readonly string[] };

function answer(parts: readonly Part[]): ComposeAnswer {
  try {
    return compose(parts);
  } catch (error) {
    if (error instanceof CompositionError) return { problems: error.problems };
    throw error;
  }
}

workerProgram(answer);
