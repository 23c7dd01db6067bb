import { CellReader } from './cells';
import { FIGURE_COLUMNS, readFigureRow } from './figureRows';
import { checkFolder, folderText } from './folder';
import type { Columns } from './header';
import { NO_FIGURE_COLUMNS, readNoFigureRow } from './noFigureRows';
import { LoadError, type Problem } from './problem';
import { readSources } from './sources';
import { readOfItself } from './readOfItself';
import type { ReadContext } from './speaker';
import { readStatementRow, STATEMENT_COLUMNS } from './statementRows';
import type { Stated, StatedFact, StatedFigure } from './stated';
import type { OfItselfFiles } from './statedOfItself';
import { readTable, type Row } from './table';

/** Everything that a folder's files state, whoever stated it. */
export interface AccountFiles {
  readonly figures: readonly StatedFigure[];
  readonly facts: readonly StatedFact[];
}

/** What publishers load: accounts, and what bodies say of themselves. */
export type PublisherFiles = AccountFiles & OfItselfFiles;

type Reader<T> = (row: Row, context: ReadContext, problems: Problem[]) => T | undefined;

interface Found<T> {
  readonly present: boolean;
  readonly read: readonly T[];
}

function readFile<T extends Stated>(
  folder: string,
  file: string,
  columns: Columns,
  reader: Reader<T>,
  context: ReadContext,
  problems: Problem[],
): Found<T> {
  const table = readTable(folder, file, columns);
  if (table === undefined) return { present: false, read: [] };
  for (const problem of table.problems) problems.push(problem);
  const read: T[] = [];
  const seen = new Map<string, number>();
  for (const row of table.rows) {
    const id = row.cells.get('id') ?? '';
    if (id !== '') new CellReader(row, problems).once('id', id, seen);
    const stated = reader(row, context, problems);
    if (stated !== undefined) read.push(stated);
  }
  return { present: true, read };
}

/**
 * Reads figures.csv, no-figure.csv and statements.csv of a folder, and notes every problem of each, and that there is
 * none of them unless `mayBeMissing`.
 */
export function collectAccountFiles(
  folder: string,
  context: ReadContext,
  problems: Problem[],
  mayBeMissing = false,
): AccountFiles {
  const figures = readFile(folder, 'figures.csv', FIGURE_COLUMNS, readFigureRow, context, problems);
  const noFigures = readFile(folder, 'no-figure.csv', NO_FIGURE_COLUMNS, readNoFigureRow, context, problems);
  const facts = readFile(folder, 'statements.csv', STATEMENT_COLUMNS, readStatementRow, context, problems);
  if (!mayBeMissing && ![figures, noFigures, facts].some(({ present }) => present)) {
    problems.push({
      file: folder,
      message: 'there is no figures.csv, no-figure.csv or statements.csv here.',
    });
  }
  return { figures: [...figures.read, ...noFigures.read], facts: facts.read };
}

/**
 * Reads figures.csv, no-figure.csv and statements.csv of a folder, with the sources.csv that they refer to.
 * What bodies say of themselves is read too, where there is any: see `readOfItself`. Any file may be missing, but not
 * all. Throws a LoadError that lists every problem of every file. `today` is YYYY-MM-DD.
 */
export function readAccountFiles(folder: string, today: string): PublisherFiles {
  checkFolder(folder);
  const problems: Problem[] = [];
  const sources = readSources(folder, problems);
  const more: Problem[] = [];
  const ofItself = readOfItself(folder, { sources, today }, more);
  const isMore = Object.values(ofItself).some((rows) => rows !== undefined);
  const files = collectAccountFiles(folder, { sources, today }, problems, isMore);
  problems.push(...more);
  if (problems.length > 0) throw new LoadError(folderText(folder), problems);
  return { ...files, ...ofItself };
}
