import { LRUCache } from 'lru-cache';
import { today } from '../../services/common/time/today';
import { isPublisher } from '../subgraph/failure';
import type { FollowedState } from './followState';

interface Kept {
  readonly state: string;
  readonly text: string;
}

/**
 * Answers of subgraphs that may be used again: a publisher's as long as the directory hears of no change of its accounts,
 * the directory's as long as it knows of no change at all, the comparison's for the same accounts; on the same day, and
 * no longer than the greatest age. Bounded by their size; the least used go first.
 */
export class CallStore {
  private readonly answers: LRUCache<string, Kept>;
  /** How often an answer was used again, since the start. */
  hits = 0;

  constructor(
    private readonly published: Pick<FollowedState, 'current'>,
    { bytes, seconds }: { readonly bytes: number; readonly seconds: number },
  ) {
    this.answers = new LRUCache({
      maxSize: bytes,
      maxEntrySize: Math.ceil(bytes / 4),
      sizeCalculation: ({ text }) => text.length + 100,
      ttl: seconds * 1000,
    });
  }

  /** What an answer that is asked for now will be true of; undefined while that cannot be told. */
  stateFor(subgraph: string): string | undefined {
    const { current } = this.published;
    if (current === undefined) return undefined;
    const state = isPublisher(subgraph)
      ? current.publishers[subgraph]
      : subgraph === 'directory'
        ? current.whole
        : 'the same accounts';
    return state === undefined ? undefined : `${state} ${today()}`;
  }

  find(subgraph: string, key: string): string | undefined {
    const kept = this.answers.get(key);
    if (kept === undefined || kept.state !== this.stateFor(subgraph)) return undefined;
    this.hits++;
    return kept.text;
  }

  keep(state: string, key: string, text: string): void {
    this.answers.set(key, { state, text });
  }

  /** How many answers there are, and how much room they take, in bytes or nearly so. */
  get size(): { readonly entries: number; readonly bytes: number } {
    return { entries: this.answers.size, bytes: this.answers.calculatedSize };
  }
}
