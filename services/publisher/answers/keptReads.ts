import { LRUCache } from 'lru-cache';

/** Things that were read of a body's store, by its stamp; room is shared by all bodies of a host, the least used go first. */
export class KeptReads {
  private readonly reads: LRUCache<string, object>;

  constructor(bytes: number) {
    this.reads = new LRUCache({ maxSize: bytes, maxEntrySize: Math.ceil(bytes / 4) });
  }

  /** What is read while the body's stamp is this one. */
  of(body: string, stamp: string): Reads {
    return async (name, bytes, read) => {
      const key = `${body} ${stamp} ${name}`;
      const kept = this.reads.get(key);
      if (kept !== undefined) return kept as Awaited<ReturnType<typeof read>>;
      const fresh = await read();
      this.reads.set(key, fresh, { size: Math.max(1, bytes(fresh)) });
      return fresh;
    };
  }

  /** How many things are kept, and how much room they take, in bytes or nearly so. */
  get size(): { readonly entries: number; readonly bytes: number } {
    return { entries: this.reads.size, bytes: this.reads.calculatedSize };
  }
}

/** Answers what `read` would, of the same name: again where it was read before. `bytes` tells how much room that takes. */
export type Reads = <Value extends object>(
  name: string,
  bytes: (value: Value) => number,
  read: () => Promise<Value>,
) => Promise<Value>;

/** Reads everything anew. */
export const readAnew: Reads = (_name, _bytes, read) => read();
