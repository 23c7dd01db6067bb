import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { seedFolder } from '../../common/config/folders';

const READING = { columns: true, bom: true, relax_column_count: true, relax_quotes: true } as const;

/**
 * What one of the hub's own lists names: the cells of a column of a file in the folder of its reference data, or of the
 * real one where that folder has no such file.
 */
export function listedIds(folder: string, file: string, column: string): ReadonlySet<string> {
  const own = path.join(folder, file);
  const text = fs.readFileSync(fs.existsSync(own) ? own : path.join(seedFolder(), file));
  const rows = parse(text, READING) as unknown as readonly Readonly<Record<string, string>>[];
  return new Set(rows.flatMap((row) => row[column] ?? []));
}
