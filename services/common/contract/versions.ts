import { Kind, type DocumentNode } from 'graphql';
import { typePrefix } from './codes';

/** A field that a version of the contract added to what publishers may implement; it is always nullable. */
export interface Addition {
  readonly since: number;
  readonly type: 'Account' | 'Body';
  readonly field: string;
}

/**
 * Every addition since version 1. A publisher on an earlier version stays valid: the directory answers null for what
 * it lacks. Fields can be added to the two entities only, never to the value types below them;
 * the types that a new field brings along come with it.
 */
export const ADDITIONS: readonly Addition[] = [
  { since: 2, type: 'Account', field: 'replies' },
  { since: 3, type: 'Body', field: 'opportunities' },
  { since: 3, type: 'Body', field: 'functionCosts' },
];

export const CONTRACT_VERSION = Math.max(...ADDITIONS.map(({ since }) => since));

/** The additions that a publisher's schema implements. */
export function additionsIn(code: string, document: DocumentNode): Addition[] {
  const prefix = typePrefix(code);
  return ADDITIONS.filter(({ type, field }) =>
    document.definitions.some(
      (node) =>
        (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION) &&
        node.name.value === `${prefix}${type}` &&
        node.fields?.some(({ name }) => name.value === field),
    ),
  );
}

/** The newest version of which a publisher's schema has every addition. */
export function versionOf(additions: readonly Addition[]): number {
  let version = 1;
  for (let next = 2; next <= CONTRACT_VERSION; next++) {
    if (!ADDITIONS.filter(({ since }) => since === next).every((one) => additions.includes(one))) break;
    version = next;
  }
  return version;
}
