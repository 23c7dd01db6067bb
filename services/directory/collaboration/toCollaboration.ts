import type { Collaboration } from './collaboration.type';
import type { KnownCollaboration } from './known';

/** A collaboration as resolvers hand it on: the fields that need no work; the field resolvers add the rest. */
export function toCollaboration(known: KnownCollaboration): Collaboration {
  return { ...known } as unknown as Collaboration;
}
