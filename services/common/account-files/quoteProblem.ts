import type { CsvError } from 'csv-parse/sync';
import type { Problem } from './problem';

/** A cell with everything up to its comma: in quotes, or bare. */
const CELL = /\s*(?:"(?:[^"]|"")*"\s*|[^,"\r\n]*),/y;

/** The cell at an index of a row, from its first character to the end of its line or its next comma. */
function cellText(row: string, index: number): string {
  CELL.lastIndex = 0;
  let start = 0;
  for (let passed = 0; passed < index && CELL.test(row); passed++) start = CELL.lastIndex;
  return /^\s*("?[^,\r\n]*)/.exec(row.slice(start))?.[1]?.trim() ?? '';
}

function whatIsWrong(code: string): string {
  return code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'begins with a quote that is never closed.'
    : 'holds quotes that do not match.';
}

/**
 * Says where the quotes of a file go wrong. `row` is that of the broken row as a spreadsheet counts, `rest` the text
 * from its beginning on; what stands below it cannot be read.
 */
export function quoteProblem(
  file: string,
  error: CsvError,
  row: number,
  rest: string,
  names: readonly string[],
): Problem {
  const index = typeof error['column'] === 'number' ? error['column'] : 0;
  return {
    file,
    row,
    column: names[index],
    value: cellText(rest, index),
    message: `${whatIsWrong(error.code)} Put the whole cell in quotes and write a quote inside it twice; the rows below were not read.`,
  };
}
