import fs from 'node:fs';
import path from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { counted } from '../text/words';
import { columnLetters, readHeader, type Columns } from './header';
import type { Problem } from './problem';
import { quoteProblem } from './quoteProblem';

/** One row of a CSV file, with what is needed to say where a problem lies. */
export interface Row {
  readonly file: string;
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
}

export interface Table {
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
  /** False when there are rows that could not be read. */
  readonly complete: boolean;
}

const LARGEST_FILE = 50_000_000;

/** What stands for bytes that are no UTF-8, and the one character that PostgreSQL cannot keep. */
const UNREADABLE = /[\uFFFD\0]/;

const SAVE_AS_UTF8 = 'save the sheet as "CSV UTF-8 (comma delimited)".';

interface Records {
  readonly records: readonly (readonly string[])[];
  readonly broken?: { readonly error: CsvError; readonly rest: string };
}

/** Splits text into records, up to the first whose quotes do not match. */
function split(text: string): Records {
  const bytes = Buffer.from(text, 'utf8');
  const records: string[][] = [];
  let end = 0;
  try {
    parse(bytes, {
      bom: true,
      trim: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      on_record: (record: string[], info) => {
        records.push(record.map((cell) => cell.trim()));
        end = info.bytes;
        return null;
      },
    });
    return { records };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { records, broken: { error, rest: bytes.subarray(end).toString('utf8') } };
  }
}

function unreadable(file: string, records: Records['records'], names: readonly string[]): readonly Problem[] {
  const found = records.flatMap((record, row) =>
    record.flatMap((value, column) => (UNREADABLE.test(value) ? [{ row: row + 1, column, value }] : [])),
  );
  const [first] = found;
  if (first === undefined) return [];
  if (first.row === 1) return [{ file, row: 1, message: `the file is not UTF-8; ${SAVE_AS_UTF8}` }];
  const others = found.length === 1 ? '' : ` (${found.length} cells do)`;
  return [
    {
      file,
      row: first.row,
      column: names[first.column],
      value: first.value.replaceAll('\0', '\uFFFD'),
      message: `holds characters that cannot be read as UTF-8 text${others}; ${SAVE_AS_UTF8}`,
    },
  ];
}

/**
 * What is wrong with the number of cells of a row, or with one below no name. A row must have exactly as many as the
 * header: one comma too many would push every cell after it into the next column.
 */
function sizeProblem(
  record: readonly string[],
  header: readonly string[],
  named: number,
): string | undefined {
  if (record.length !== header.length) {
    const advice =
      record.length > header.length
        ? 'a cell with a comma needs quotes'
        : 'empty cells need their commas too';
    return `the row has ${counted(record.length, 'cell')} where the header has ${header.length}; ${advice}.`;
  }
  const nameless = record.findIndex((cell, index) => index >= named && cell !== '');
  return nameless === -1
    ? undefined
    : `column ${columnLetters(nameless)} has no name in the header; name it, or empty its cells.`;
}

function nothing(...problems: readonly Problem[]): Table {
  return { rows: [], problems, complete: false };
}

/**
 * Parses CSV text: commas, a header row, quotes as in RFC 4180, any line ends, with or without a byte-order mark.
 * Cells are trimmed; rows without any text are left out.
 */
export function parseTable(file: string, text: string, columns: Columns): Table {
  const { records, broken } = split(text);
  const [first = [], ...body] = records;
  if (broken === undefined && records.every((record) => record.every((cell) => cell === ''))) {
    return nothing({ file, message: 'the file is empty; it needs a header row.' });
  }
  const header = readHeader(file, first, columns);
  const bad = unreadable(file, records, header.names);
  const quotes = broken
    ? [quoteProblem(file, broken.error, records.length + 1, broken.rest, header.names)]
    : [];
  if (records.length === 0) return nothing(...quotes);
  if (bad[0]?.row === 1) return nothing(...bad);
  if (header.names.length === 0) return nothing(...header.problems);
  const problems = [...header.problems, ...bad, ...quotes];
  if (!header.usable) return nothing(...problems);

  const rows: Row[] = [];
  let complete = broken === undefined;
  body.forEach((record, index) => {
    const row = index + 2;
    if (record.every((cell) => cell === '')) return;
    const message = sizeProblem(record, first, header.names.length);
    if (message !== undefined) {
      problems.push({ file, row, message });
      complete = false;
      return;
    }
    rows.push({ file, row, cells: new Map(header.names.map((name, place) => [name, record[place] ?? ''])) });
  });
  return { rows, problems, complete };
}

/** Reads a CSV file of a folder; undefined when there is no such file. */
export function readTable(folder: string, file: string, columns: Columns): Table | undefined {
  const location = path.join(folder, file);
  try {
    const stat = fs.statSync(location, { throwIfNoEntry: false });
    if (stat === undefined) return undefined;
    if (!stat.isFile()) return nothing({ file, message: 'this is no file.' });
    if (stat.size > LARGEST_FILE) {
      return nothing({ file, message: `the file is larger than ${LARGEST_FILE / 1_000_000} MB.` });
    }
    return parseTable(file, new TextDecoder('utf-8').decode(fs.readFileSync(location)), columns);
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw error;
    return nothing({ file, message: `the file cannot be read (${code}).` });
  }
}
