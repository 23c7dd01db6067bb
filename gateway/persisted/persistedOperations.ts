import { LRUCache } from 'lru-cache';
import type { Manifest } from './manifest';

/** Most that is remembered of operations that clients registered themselves, in characters. */
const MOST_REGISTERED = 5_000_000;

/** Apollo Server puts this before the hash. */
const PREFIX = /^apq:/;

/**
 * Where Apollo Server looks up an operation by its hash: the manifest's first, which are never forgotten, then those
 * that clients registered themselves by sending hash and text once. Unless `onlyListed`, then none can be registered.
 */
export class PersistedOperations {
  private readonly registered = new LRUCache<string, string>({
    maxSize: MOST_REGISTERED,
    sizeCalculation: (operation, key) => operation.length + key.length,
  });

  constructor(
    readonly manifest: Manifest,
    readonly onlyListed: boolean,
  ) {}

  get(key: string): Promise<string | undefined> {
    const hash = key.replace(PREFIX, '');
    return Promise.resolve(this.manifest.get(hash)?.body ?? this.registered.get(hash));
  }

  set(key: string, operation: string): Promise<void> {
    if (!this.onlyListed) this.registered.set(key.replace(PREFIX, ''), operation);
    return Promise.resolve();
  }

  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.registered.delete(key.replace(PREFIX, '')));
  }
}
