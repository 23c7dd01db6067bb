import { isWebAddress } from '../contract/scalars';
import { CellReader } from './cells';
import type { Problem } from './problem';
import type { Source } from './stated';
import { readTable } from './table';

const COLUMNS = {
  required: ['id', 'title', 'publisher', 'address', 'date'],
  optional: ['reading_note'],
} as const;

/** Reads sources.csv: where each row of the other files can be read. */
export function readSources(folder: string, problems: Problem[]): Map<string, Source> {
  const table = readTable(folder, 'sources.csv', COLUMNS);
  const sources = new Map<string, Source>();
  if (table === undefined) {
    problems.push({
      file: 'sources.csv',
      message: 'the file is missing; it holds the sources that source_id names.',
    });
    return sources;
  }
  problems.push(...table.problems);
  for (const row of table.rows) {
    const cells = new CellReader(row, problems);
    const id = cells.neededText('id');
    const title = cells.neededText('title');
    const address = cells.text('address');
    if (address !== null && !isWebAddress(address)) {
      cells.refuse('address', 'is no web address; it begins with http:// or https:// and has no spaces.');
    }
    const date = cells.date('date') ?? null;
    if (id === undefined || title === undefined) continue;
    if (sources.has(id)) cells.refuse('id', 'stands here twice.');
    sources.set(id, { id, title, publisher: cells.text('publisher'), address, date });
  }
  return sources;
}
