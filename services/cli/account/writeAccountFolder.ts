import fs from 'node:fs';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { FIGURE_COLUMNS } from '../../common/account-files/figureRows';
import { NO_FIGURE_COLUMNS } from '../../common/account-files/noFigureRows';
import { STATEMENT_COLUMNS } from '../../common/account-files/statementRows';
import { StartError } from '../../common/errors/startError';
import {
  FIGURE_FIELDS,
  NO_FIGURE_FIELDS,
  STATEMENT_FIELDS,
  type AccountDocument,
} from '../../publisher/document/document';
import { cellText, valueOf } from '../../publisher/document/cellText';

const SOURCE_FIELDS = { id: 'id', title: 'title', publisher: 'publisher', address: 'address', date: 'date' };

type Cells = Readonly<Record<string, string>>;

function cellsOf(item: object, fields: Cells, account: Cells): Cells {
  const cells = Object.entries(fields).map(([field, column]): [string, string] => [
    column,
    cellText(valueOf(item, field)),
  ]);
  return { ...account, ...Object.fromEntries(cells) };
}

/** Files join the codes of parties by semicolons, as every list; the contract joins them by spaces. */
function asInFiles(statement: AccountDocument['statements'][number]): object {
  const { aspect, value } = statement;
  return aspect === 'PARTIES' ? { ...statement, value: value.replaceAll(' ', ';') } : statement;
}

/** Writes an account as the CSV files that a draft can be made from again. Files that are there are not replaced. */
export function writeAccountFolder(folder: string, body: string, document: AccountDocument): string[] {
  const account = { publisher: body, observer: '', collaboration: document.collaboration };
  const rows = (items: readonly object[], fields: Cells): Cells[] =>
    items.map((item) => cellsOf(item, fields, account));
  const numbers = document.figures.filter(({ absence }) => !absence);
  const absences = document.figures.filter(({ absence }) => absence);
  const sources = document.sources.map((item) => cellsOf(item, SOURCE_FIELDS, {}));
  const files: Readonly<Record<string, readonly [readonly string[], readonly Cells[]]>> = {
    'figures.csv': [FIGURE_COLUMNS.required, rows(numbers, FIGURE_FIELDS)],
    'no-figure.csv': [
      [...NO_FIGURE_COLUMNS.required, ...NO_FIGURE_COLUMNS.optional],
      rows(absences, NO_FIGURE_FIELDS),
    ],
    'statements.csv': [
      [...STATEMENT_COLUMNS.required, ...STATEMENT_COLUMNS.optional],
      rows(document.statements.map(asInFiles), STATEMENT_FIELDS),
    ],
    'sources.csv': [Object.keys(SOURCE_FIELDS), sources],
  };
  try {
    fs.mkdirSync(folder, { recursive: true });
    const there = Object.keys(files).filter((name) => fs.existsSync(path.join(folder, name)));
    if (there.length > 0) throw Object.assign(new Error(), { code: `${there.join(', ')} is there already` });
    for (const [name, [columns, cells]] of Object.entries(files)) {
      const text = stringify([...cells], { header: true, columns: [...columns] });
      fs.writeFileSync(path.join(folder, name), text, { flag: 'wx' });
    }
  } catch (error) {
    const { code = '', path: place = folder } = error as NodeJS.ErrnoException;
    throw new StartError(
      `The account cannot be written to ${place} (${code}).`,
      'Name an empty folder that you may write to.',
    );
  }
  return Object.keys(files).map((name) => path.join(folder, name));
}
