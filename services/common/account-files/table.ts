import fs from 'node:fs';
import path from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { didYouMean } from '../text/didYouMean';
import type { Problem } from './problem';

/** One row of a CSV file, with what is needed to say where a problem lies. */
export interface Row {
  readonly file: string;
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
}

export interface Table {
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
}

export interface Columns {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
}

const LARGEST_FILE = 50_000_000;

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function headerProblems(file: string, header: readonly string[], columns: Columns): Problem[] {
  const known = [...columns.required, ...(columns.optional ?? [])];
  if (header.length === 1 && /[;\t]/.test(header[0] ?? '')) {
    return [
      {
        file,
        row: 1,
        message: 'the columns are not separated by commas; save the sheet as "CSV UTF-8 (comma delimited)".',
      },
    ];
  }
  const missing = columns.required
    .filter((name) => !header.includes(name))
    .map((column) => ({ file, row: 1, column, message: 'this column is missing.' }));
  const unknown = header
    .filter((name) => !known.includes(name))
    .map((column) => ({
      file,
      row: 1,
      column,
      message: `no such column is known.${didYouMean(column, known)} Columns: ${known.join(', ')}.`,
    }));
  const twice = header
    .filter((name, index) => header.indexOf(name) !== index)
    .map((column) => ({ file, row: 1, column, message: 'this column stands here twice.' }));
  return [...missing, ...unknown, ...twice];
}

/**
 * Reads CSV text: UTF-8, commas, a header row, quotes as in RFC 4180, with or without a byte-order mark.
 * Cells are trimmed; rows without any text are left out.
 */
export function parseTable(file: string, text: string, columns: Columns): Table {
  let records: string[][];
  try {
    records = parse(text, { bom: true, trim: true, relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error['lines'] === 'number' ? error['lines'] : undefined;
    return { rows: [], problems: [{ file, row, message: `the quotes do not match (${error.message}).` }] };
  }
  const [header, ...body] = records;
  if (header === undefined)
    return { rows: [], problems: [{ file, message: 'the file is empty; it needs a header row.' }] };
  const problems = headerProblems(file, header, columns);
  if (problems.length > 0) return { rows: [], problems };

  const rows: Row[] = [];
  body.forEach((record, index) => {
    const row = index + 2;
    if (record.every((cell) => cell === '')) return;
    if (record.length !== header.length) {
      problems.push({
        file,
        row,
        message: `the row has ${record.length} cells where the header has ${header.length}; a cell with a comma needs quotes.`,
      });
      return;
    }
    rows.push({ file, row, cells: new Map(header.map((name, place) => [name, record[place] ?? ''])) });
  });
  return { rows, problems };
}

/** Reads a CSV file of a folder; undefined when there is no such file. */
export function readTable(folder: string, file: string, columns: Columns): Table | undefined {
  const location = path.join(folder, file);
  const stat = fs.statSync(location, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  if (!stat.isFile()) return { rows: [], problems: [{ file, message: 'this is no file.' }] };
  if (stat.size > LARGEST_FILE) {
    return {
      rows: [],
      problems: [{ file, message: `the file is larger than ${LARGEST_FILE / 1_000_000} MB.` }],
    };
  }
  const text = decode(fs.readFileSync(location));
  if (text === undefined) {
    return {
      rows: [],
      problems: [{ file, message: 'the file is not UTF-8; save the sheet as "CSV UTF-8".' }],
    };
  }
  return parseTable(file, text, columns);
}
