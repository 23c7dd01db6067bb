import { isWebAddress } from '../contract/scalars';
import { CellReader } from './cells';
import type { Problem } from './problem';
import type { Source } from './stated';
import { readTable, type Row } from './table';

const COLUMNS = {
  required: ['id', 'title', 'publisher', 'address', 'date'],
  optional: ['reading_note'],
} as const;

/** Reads one source; undefined, with its problems noted, when it has no id. `seen` maps the ids so far to their rows. */
export function sourceOf(row: Row, seen: Map<string, number>, problems: Problem[]): Source | undefined {
  const cells = new CellReader(row, problems);
  const id = cells.neededText('id');
  const title = cells.neededText('title') ?? '';
  const publisher = cells.text('publisher');
  const address = cells.text('address');
  if (address !== null && !isWebAddress(address)) {
    cells.refuse('address', 'is no web address; it begins with http:// or https:// and has no spaces.');
  }
  const date = cells.date('date') ?? null;
  if (id === undefined) return undefined;
  cells.once('id', id, seen);
  return { id, title, publisher, address, date };
}

/**
 * Reads sources.csv: where each row of the other files can be read. Undefined when rows of it could not be read, so
 * that nobody can say which sources there are.
 */
export function readSources(folder: string, problems: Problem[]): Map<string, Source> | undefined {
  const table = readTable(folder, 'sources.csv', COLUMNS);
  if (table === undefined) {
    problems.push({
      file: 'sources.csv',
      message: 'the file is missing; it holds the sources that source_id names.',
    });
    return undefined;
  }
  for (const problem of table.problems) problems.push(problem);
  const sources = new Map<string, Source>();
  const seen = new Map<string, number>();
  for (const row of table.rows) {
    const source = sourceOf(row, seen, problems);
    if (source !== undefined) sources.set(source.id, source);
  }
  return table.complete ? sources : undefined;
}
