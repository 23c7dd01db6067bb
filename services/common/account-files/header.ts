import { didYouMean } from '../text/didYouMean';
import { listOf } from '../text/words';
import type { Problem } from './problem';

/** The columns that a file may have. */
export interface Columns {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
}

/** What a header row is good for. */
export interface Header {
  /** Without nameless columns at the end, which spreadsheets like to leave there. */
  readonly names: readonly string[];
  readonly problems: readonly Problem[];
  /** False when the rows below cannot be read by it. */
  readonly usable: boolean;
}

const NOT_COMMAS =
  'the columns are not separated by commas; save the sheet as "CSV UTF-8 (comma delimited)".';

function withoutNamelessEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((name) => name !== '') + 1);
}

function refused(file: string, message: string): Header {
  return { names: [], problems: [{ file, row: 1, message }], usable: false };
}

/** Checks the first row of a file against the columns that the file may have. */
export function readHeader(file: string, cells: readonly string[], columns: Columns): Header {
  const known = [...columns.required, ...(columns.optional ?? [])];
  const names = withoutNamelessEnd(cells);
  if (names.length === 1 && /[;\t]/.test(names[0] ?? '')) return refused(file, NOT_COMMAS);
  if (!names.some((name) => known.includes(name))) {
    return refused(file, `the first row must hold the names of the columns: ${columns.required.join(', ')}.`);
  }
  const missing = columns.required
    .filter((name) => !names.includes(name))
    .map((column) => ({ file, row: 1, column, message: 'this column is missing.' }));
  const nameless = names.flatMap((name, index) =>
    name === ''
      ? [{ file, row: 1, message: `column ${columnLetters(index)} has no name; name it, or remove it.` }]
      : [],
  );
  const unknown = names
    .filter((name) => name !== '' && !known.includes(name))
    .map((column) => ({
      file,
      row: 1,
      column,
      message: `no such column is known.${didYouMean(column, known)} Columns: ${known.join(', ')}.`,
    }));
  const twice = [...new Set(names)]
    .filter((name) => name !== '' && names.indexOf(name) !== names.lastIndexOf(name))
    .map((column) => ({
      file,
      row: 1,
      column,
      message: `this column stands here more than once (${listOf(placesOf(column, names))}).`,
    }));
  return {
    names,
    problems: [...missing, ...nameless, ...unknown, ...twice],
    usable: missing.length === 0 && twice.length === 0,
  };
}

function placesOf(name: string, names: readonly string[]): string[] {
  return names.flatMap((other, index) => (other === name ? [`column ${columnLetters(index)}`] : []));
}

/** A, B ... Z, AA: what a spreadsheet calls the column at this index. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${columnLetters(Math.floor(index / 26) - 1)}${last}`;
}
