import type { Published } from '../published/reported';
import type { Register } from '../reference/register';
import type { CollaborationRow } from '../store/referenceRows';

/** A collaboration that the directory lists. */
export interface KnownCollaboration extends CollaborationRow {
  /** False for one that a publisher reports and the register does not hold. */
  readonly registered: boolean;
}

function unregistered(id: string, name: string): KnownCollaboration {
  return { id, name, aliases: [], kind: 'UNKNOWN', reach: 'UNKNOWN', function: 'OTHER', registered: false };
}

/** One collaboration: from the register, else as a publisher reports it, else undefined. */
export function knownCollaboration(
  register: Register,
  published: Published,
  id: string,
): KnownCollaboration | undefined {
  const row = register.collaborations.get(id);
  if (row) return { ...row, registered: true };
  const report = published.byCollaboration.get(id)?.[0];
  return report && unregistered(id, report.name);
}

/** Every collaboration, by id: the register's and those that only a publisher reports. */
export function knownCollaborations(register: Register, published: Published): KnownCollaboration[] {
  const ids = new Set([...register.collaborations.keys(), ...published.byCollaboration.keys()]);
  return [...ids]
    .sort()
    .map((id) => knownCollaboration(register, published, id))
    .filter((known) => known !== undefined);
}
