import type { AccountDocument } from '../document/document';

/** What became of one figure or statement between two revisions. */
export interface RowDifference {
  readonly list: 'figures' | 'statements';
  readonly id: string;
  readonly change: 'ADDED' | 'REMOVED' | 'CHANGED';
  /** For CHANGED the fields that differ; for the others every field that is filled. */
  readonly fields: readonly FieldDifference[];
}

/** A field with what it held before and after, as text; null for empty. */
export interface FieldDifference {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Flat = ReadonlyMap<string, string>;

function asText(value: unknown): string {
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** Every filled field as text; fields of fields are joined by a point, and a source by what it is. */
function flatten(item: object, sources: ReadonlyMap<string, object>, prefix = ''): Flat {
  const flat = new Map<string, string>();
  for (const [name, value] of Object.entries(item)) {
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    const source = name === 'source' ? sources.get(asText(value)) : undefined;
    const inner =
      source ?? (typeof value === 'object' && !Array.isArray(value) ? (value as object) : undefined);
    if (inner === undefined) flat.set(prefix + name, asText(value));
    else for (const [key, text] of flatten(inner, sources, `${prefix}${name}.`)) flat.set(key, text);
  }
  if (prefix === 'source.') flat.delete('source.id');
  return flat;
}

function rowsOf(document: AccountDocument | null, list: 'figures' | 'statements'): Map<string, Flat> {
  const sources = new Map((document?.sources ?? []).map((source) => [source.id, source]));
  const rows = new Map<string, Flat>();
  for (const item of document?.[list] ?? []) {
    rows.set('absence' in item && item.absence ? item.id + ABSENT : item.id, flatten(item, sources));
  }
  return rows;
}

/** A number and a "no number" may have one id: they come from two files. */
const ABSENT = ' (no number)';

/** A number that became a "no number", or the other way round, is one row that changed. */
function alignAbsent(old: Map<string, Flat>, now: Map<string, Flat>): void {
  for (const [from, to] of [
    [old, now],
    [now, old],
  ] as const) {
    for (const [name, row] of [...from]) {
      const id = name.endsWith(ABSENT) ? name.slice(0, -ABSENT.length) : undefined;
      if (id === undefined || to.has(name) || from.has(id) || !to.has(id)) continue;
      from.delete(name);
      from.set(id, row);
    }
  }
}

const NOTHING: Flat = new Map();

function fieldsOf(before: Flat, after: Flat): FieldDifference[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((field) => before.get(field) !== after.get(field))
    .map((field) => ({ field, before: before.get(field) ?? null, after: after.get(field) ?? null }));
}

/** What changed from one revision's content to another's, row by row; null stands for no content. */
export function diff(before: AccountDocument | null, after: AccountDocument | null): RowDifference[] {
  return (['figures', 'statements'] as const).flatMap((list) => {
    const [old, now] = [rowsOf(before, list), rowsOf(after, list)];
    alignAbsent(old, now);
    return [...new Set([...old.keys(), ...now.keys()])].flatMap((id): RowDifference[] => {
      const fields = fieldsOf(old.get(id) ?? NOTHING, now.get(id) ?? NOTHING);
      if (fields.length === 0) return [];
      const what = !old.has(id) ? 'ADDED' : !now.has(id) ? 'REMOVED' : 'CHANGED';
      return [{ list, id, change: what, fields }];
    });
  });
}
