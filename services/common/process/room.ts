/** Says that there is no room for some work, and no place in the line that waits for it. */
export class NoRoom extends Error {
  constructor() {
    super('too much waits already');
    this.name = 'NoRoom';
  }
}

/** What some work takes of a room. */
export interface Needs {
  /** More than the whole room counts as the whole room. */
  readonly size: number;
  /** Who waits with the lowest comes first, and whoever came first among equals. */
  readonly rank: number;
}

interface Waiting extends Needs {
  readonly admit: (leave: () => void) => void;
  readonly refuse: (reason: unknown) => void;
}

/**
 * Room for work of different sizes at a time, and a line before it. Nobody is let in past the first in line, so that
 * large work comes in too. Whoever stops waiting leaves the line at once. (The known libraries have either no sizes or
 * no way out of the line.)
 */
export class Room {
  private taken = 0;
  private readonly line: Waiting[] = [];

  constructor(
    readonly size: number,
    private readonly mostWaiting: number,
  ) {}

  /** How much is taken, and how many wait for how much. */
  get state(): { readonly taken: number; readonly waiting: number; readonly wanted: number } {
    const wanted = this.line.reduce((sum, { size }) => sum + size, 0);
    return { taken: this.taken, waiting: this.line.length, wanted };
  }

  /**
   * Resolves once there is room, with how to leave it; leaving twice is leaving once. Rejects with the signal's reason
   * when it ends first, and with NoRoom for the last in a line that has grown too long, whoever came when.
   */
  enter({ size, rank }: Needs, signal: AbortSignal): Promise<() => void> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const giveUp = (): void => {
        this.line.splice(this.line.indexOf(waiting), 1);
        waiting.refuse(signal.reason);
        this.admit();
      };
      const waiting: Waiting = {
        size: Math.min(size, this.size),
        rank,
        admit: (leave) => {
          signal.removeEventListener('abort', giveUp);
          resolve(leave);
        },
        refuse: (reason) => {
          signal.removeEventListener('abort', giveUp);
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
          reject(reason);
        },
      };
      signal.addEventListener('abort', giveUp);
      this.line.splice(this.line.findLastIndex((other) => other.rank <= rank) + 1, 0, waiting);
      this.admit();
      if (this.line.length > this.mostWaiting) this.line.pop()?.refuse(new NoRoom());
    });
  }

  private admit(): void {
    for (let first = this.line[0]; first && this.taken + first.size <= this.size; first = this.line[0]) {
      this.line.shift();
      first.admit(this.take(first.size));
    }
  }

  private take(size: number): () => void {
    this.taken += size;
    let isIn = true;
    return () => {
      if (!isIn) return;
      isIn = false;
      this.taken -= size;
      this.admit();
    };
  }
}
