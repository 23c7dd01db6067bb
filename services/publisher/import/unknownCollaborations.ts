import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { AccountFiles } from '../../common/account-files/readAccountFiles';
import { seedFolder } from '../../common/config/folders';
import { suggestions } from '../../common/text/didYouMean';
import { counted, listOf } from '../../common/text/words';

/** How many are named. */
const NAMED = 5;

function knownCollaborations(): ReadonlySet<string> {
  const text = fs.readFileSync(path.join(seedFolder(), 'collaborations.csv'));
  const rows = parse(text, { columns: true, bom: true }) as unknown as readonly { readonly id: string }[];
  return new Set(rows.map(({ id }) => id));
}

/**
 * Says which collaborations the files name that the hub's own list does not have; undefined when it has all. A body may
 * have collaborations that nobody else knows of, so that they are no problem; but a misspelt one would stand alone.
 */
export function unknownCollaborations({ figures, facts }: AccountFiles): string | undefined {
  const known = knownCollaborations();
  const named = new Set([...figures, ...facts].flatMap(({ collaboration }) => collaboration ?? []));
  const unknown = [...named].filter((id) => !known.has(id)).sort();
  if (unknown.length === 0) return undefined;
  const shown = unknown.slice(0, NAMED).map((id) => {
    const near = suggestions(id, known).map((one) => `"${one}"`);
    return near.length === 0 ? `"${id}"` : `"${id}" (or is ${listOf(near, 'or')} meant?)`;
  });
  const more = unknown.length > NAMED ? ` and ${unknown.length - NAMED} more` : '';
  return `${counted(unknown.length, 'collaboration')} that the hub's list does not have, taken as new: ${shown.join(', ')}${more}`;
}
