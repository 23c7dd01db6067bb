import { LRUCache } from 'lru-cache';
import { inWorker, WorkerEnded } from '../../common/process/inWorker';
import { CompositionError, partsHash, type Part, type Supergraph } from './compose';
import type { ComposeAnswer } from './composeWorker';

const LIMITS = { seconds: 120, memoryMb: 2048 };

/**
 * Composes in a thread of its own, so that the directory goes on answering meanwhile. Throws a CompositionError, also
 * when it takes too long or too much memory. `report` is told the seconds that each took.
 */
export function composerInWorker(
  report: (seconds: number) => void,
): (parts: readonly Part[]) => Promise<Supergraph> {
  /** The last supergraphs, by the hash of their parts: what was checked is published in the next moment. */
  const last = new LRUCache<string, Promise<Supergraph>>({ max: 4 });
  const timed = async (parts: readonly Part[]): Promise<Supergraph> => {
    const startedAt = performance.now();
    return composeAnew(parts).finally(() => report((performance.now() - startedAt) / 1000));
  };
  return (parts) => {
    const hash = partsHash(parts);
    const composed = last.get(hash) ?? timed(parts);
    last.set(hash, composed);
    composed.catch(() => last.delete(hash));
    return composed;
  };
}

async function composeAnew(parts: readonly Part[]): Promise<Supergraph> {
  try {
    const answer = await inWorker<ComposeAnswer>(
      'services/directory/supergraph/composeWorker.js',
      parts,
      LIMITS,
    );
    if ('problems' in answer) throw new CompositionError(answer.problems);
    return answer;
  } catch (error) {
    if (error instanceof WorkerEnded) throw new CompositionError([`Composing: ${error.message}`]);
    throw error;
  }
}
