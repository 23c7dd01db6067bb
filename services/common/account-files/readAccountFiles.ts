import fs from 'node:fs';
import { FIGURE_COLUMNS, readFigureRow } from './figureRows';
import { NO_FIGURE_COLUMNS, readNoFigureRow } from './noFigureRows';
import { LoadError, type Problem } from './problem';
import { readSources } from './sources';
import type { ReadContext } from './speaker';
import { readStatementRow, STATEMENT_COLUMNS } from './statementRows';
import type { Stated, StatedFact, StatedFigure } from './stated';
import { readTable, type Columns, type Row } from './table';

/** Everything that a folder's files state, whoever stated it. */
export interface AccountFiles {
  readonly figures: readonly StatedFigure[];
  readonly facts: readonly StatedFact[];
}

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
  problems.push(...table.problems);
  const read: T[] = [];
  const seen = new Map<string, number>();
  for (const row of table.rows) {
    const stated = reader(row, context, problems);
    if (stated === undefined) continue;
    const earlier = seen.get(stated.key);
    if (earlier !== undefined) {
      problems.push({
        file,
        row: row.row,
        column: 'id',
        value: stated.key,
        message: `stands in row ${earlier} already.`,
      });
    }
    seen.set(stated.key, row.row);
    read.push(stated);
  }
  return { present: true, read };
}

/**
 * Reads figures.csv, no-figure.csv and statements.csv of a folder, with the sources.csv that they refer to.
 * Any of the three may be missing, but not all. Throws a LoadError that lists every problem of every file.
 * `today` is YYYY-MM-DD.
 */
export function readAccountFiles(folder: string, today: string): AccountFiles {
  const what = `The folder "${folder}"`;
  if (!fs.existsSync(folder))
    throw new LoadError(what, [{ file: folder, message: 'there is no such folder.' }]);
  const problems: Problem[] = [];
  const context = { sources: readSources(folder, problems), today };
  const figures = readFile(folder, 'figures.csv', FIGURE_COLUMNS, readFigureRow, context, problems);
  const noFigures = readFile(folder, 'no-figure.csv', NO_FIGURE_COLUMNS, readNoFigureRow, context, problems);
  const facts = readFile(folder, 'statements.csv', STATEMENT_COLUMNS, readStatementRow, context, problems);
  if (![figures, noFigures, facts].some(({ present }) => present)) {
    problems.push({
      file: folder,
      message: 'there is no figures.csv, no-figure.csv or statements.csv here.',
    });
  }
  if (problems.length > 0) throw new LoadError(what, problems);
  return { figures: [...figures.read, ...noFigures.read], facts: facts.read };
}
