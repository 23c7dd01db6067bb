import { askedFields, type AskedFields } from './askedFields';
import { CallFailed } from './callFailed';
import type { ObjectKey } from './failure';

type Entity = Record<string, unknown>;

/** Fields that say which object it is. */
const IDENTITY = ['__typename', 'id', 'code'] as const;

const bad = (detail: string): CallFailed => new CallFailed('bad answer', detail);

/** What an object must say at a field if it says anything there; undefined where that is not known. */
function expected(field: (typeof IDENTITY)[number], key: ObjectKey, asked: AskedFields): string | undefined {
  // A client may have given the name to another field.
  const behind = asked.get(field);
  if (behind !== undefined && (behind.size > 1 || !behind.has(field))) return undefined;
  if (field === '__typename') return key.typename;
  return field === key.field ? key.value : undefined;
}

function checkIdentity(entity: Entity, key: ObjectKey, asked: AskedFields): void {
  for (const field of IDENTITY) {
    const said = entity[field];
    if (said === undefined) continue;
    const own = expected(field, key, asked);
    if (own !== undefined && said !== own) {
      throw bad(`asked for ${key.typename} "${key.value}", it answered ${field} ${JSON.stringify(said)}`);
    }
  }
}

/**
 * The entities of a publisher's answer, each the one that was asked for at its place, or null. The gateway merges whatever
 * stands in them into its answer: fields that were not asked for are taken out. Throws a CallFailed when they are not as
 * many as were asked for, or one is another object.
 */
export function ownEntities(
  entities: unknown,
  objects: readonly (ObjectKey | undefined)[],
  query: string,
): (Entity | null)[] {
  if (!Array.isArray(entities)) throw bad('it has no list of entities');
  const list: readonly unknown[] = entities;
  if (list.length !== objects.length) {
    throw bad(`asked for ${objects.length} objects, it answered ${list.length}`);
  }
  const asked = askedFields(query);
  return list.map((value, index) => {
    if (value === null) return null;
    if (typeof value !== 'object' || Array.isArray(value)) throw bad('an entity is no object');
    const entity = value as Entity;
    const key = objects[index];
    if (key !== undefined) checkIdentity(entity, key, asked);
    for (const field of Object.keys(entity)) {
      if (!asked.has(field) && field !== '__typename') delete entity[field];
    }
    return entity;
  });
}
