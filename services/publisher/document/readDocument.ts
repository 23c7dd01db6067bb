import { CellReader } from '../../common/account-files/cells';
import { readFigureRow } from '../../common/account-files/figureRows';
import { readNoFigureRow } from '../../common/account-files/noFigureRows';
import { LoadError, type Problem } from '../../common/account-files/problem';
import { sourceOf } from '../../common/account-files/sources';
import { readStatementRow } from '../../common/account-files/statementRows';
import type { Source } from '../../common/account-files/stated';
import type { Row } from '../../common/account-files/table';
import { isAllKeepable } from '../../common/text/keepable';
import { halfOfPartialDate } from '../../common/time/reportingPeriod';
import type { Statements } from '../import/drafts';
import { ownRows } from '../import/ownRows';
import { cellText, valueOf } from './cellText';
import {
  FIGURE_FIELDS,
  NO_FIGURE_FIELDS,
  STATEMENT_FIELDS,
  type AccountDocument,
  type FigureDocument,
} from './document';

type Fields = Readonly<Record<string, string>>;

/** Problems of one list of the document, in its own words: items for rows, fields for columns. */
class ItemProblems {
  readonly found: Problem[] = [];

  constructor(
    private readonly list: string,
    private readonly fields: Fields,
  ) {}

  inWords(): Problem[] {
    return this.found.map(({ row, column, value, message }) => ({
      file: [
        this.list,
        row === undefined ? '' : `item ${row}`,
        column ? `field "${this.nameOf(column)}"` : '',
      ]
        .filter((part) => part !== '')
        .join(', '),
      value,
      message: message
        .replace(/\b[a-z]+(?:_[a-z]+)+\b/g, (column) => this.nameOf(column))
        .replace('the cell is empty', 'it is empty')
        .replace('stands in row', 'stands in item')
        .replace('is not in sources.csv', 'is not among the sources'),
    }));
  }

  private nameOf(column: string): string {
    return Object.entries(this.fields).find(([, name]) => name === column)?.[0] ?? column;
  }
}

/** Fields of a number that an item with an absence fills all the same. */
function strayFields(figure: FigureDocument): string[] {
  const numberOnly = Object.keys(FIGURE_FIELDS).filter((field) => !(field in NO_FIGURE_FIELDS));
  return numberOnly.filter((field) => cellText(valueOf(figure, field)) !== '');
}

class DocumentReader {
  private readonly problems: Problem[] = [];
  private readonly cells: Readonly<Record<string, string>>;

  constructor(
    private readonly document: AccountDocument,
    body: string,
    private readonly today: string,
  ) {
    this.cells = { publisher: body, observer: '', collaboration: document.collaboration };
  }

  read(): Statements {
    const context = { sources: this.sources(), today: this.today, asPublished: true };
    const figures = this.list('figures', this.document.figures, FIGURE_FIELDS, (item, row, problems) => {
      const stray = item.absence ? strayFields(item) : [];
      for (const field of stray) {
        problems.push({
          ...row,
          column: field,
          message: 'must be empty where absence says why there is no number.',
        });
      }
      if (stray.length > 0) return undefined;
      return item.absence
        ? readNoFigureRow(this.rowOf(row, item, NO_FIGURE_FIELDS), context, problems)
        : readFigureRow(this.rowOf(row, item, FIGURE_FIELDS), context, problems);
    });
    const facts = this.list('statements', this.document.statements, STATEMENT_FIELDS, (item, row, problems) =>
      readStatementRow(this.rowOf(row, item, STATEMENT_FIELDS), context, problems),
    );
    if (!isAllKeepable(this.document)) {
      this.problems.push({
        file: 'the account',
        message: 'it holds a character that cannot be kept (U+0000, or half of a pair).',
      });
    }
    if (figures.length + facts.length === 0 && this.problems.length === 0) {
      this.problems.push({
        file: 'the account',
        message: 'it holds no figure and no statement; to take back what was published, withdraw it.',
      });
    }
    if (this.problems.length > 0) throw new LoadError('The account', this.problems);
    return { figures, facts };
  }

  private rowOf({ file, row }: Pick<Row, 'file' | 'row'>, item: object, fields: Fields): Row {
    const given = Object.entries(fields).map(
      ([field, column]) => [column, cellText(valueOf(item, field))] as const,
    );
    return { file, row, cells: new Map([...Object.entries(this.cells), ...given]) };
  }

  private list<Item extends { readonly id: string; readonly statedOn?: string | null }, Read>(
    name: string,
    items: readonly Item[],
    fields: Fields,
    read: (item: Item, row: Pick<Row, 'file' | 'row'>, problems: Problem[]) => Read | undefined,
  ): Read[] {
    const problems = new ItemProblems(name, { ...fields, ...('measure' in fields ? NO_FIGURE_FIELDS : {}) });
    const seen = new Map<string, number>();
    const all = items.flatMap((item, index) => {
      const row = { file: name, row: index + 1 };
      const cells = new CellReader(this.rowOf(row, item, fields), problems.found);
      const id = cellText(item.id);
      if (id !== '') cells.once('id', id, seen);
      this.checkPeriod(cells, cellText(item.statedOn));
      const one = read(item, row, problems.found);
      return one === undefined ? [] : [one];
    });
    this.problems.push(...problems.inWords());
    return all;
  }

  private checkPeriod(cells: CellReader, statedOn: string): void {
    const { period } = this.document;
    if (!period || period === 'undated' || !/^\d{4}(-\d\d){0,2}$/.test(statedOn)) return;
    const own = halfOfPartialDate(statedOn);
    if (own !== period) cells.refuse('stated_on', `lies in ${own}; this account is of ${period}.`);
  }

  private sources(): Map<string, Source> {
    const problems = new ItemProblems('sources', {});
    const sources = new Map<string, Source>();
    const seen = new Map<string, number>();
    this.document.sources.forEach((item, index) => {
      const cells = new Map(Object.entries(item).map(([name, value]) => [name, cellText(value)]));
      const source = sourceOf({ file: 'sources', row: index + 1, cells }, seen, problems.found);
      if (source !== undefined) sources.set(source.id, source);
    });
    this.problems.push(...problems.inWords());
    return sources;
  }
}

/**
 * The figures and statements of a document, checked as those of files are. `today` is YYYY-MM-DD.
 * Throws a LoadError that lists every problem by its list, item and field.
 */
export function readDocument(document: AccountDocument, body: string, today: string): Statements {
  const { figures, facts } = new DocumentReader(document, body, today).read();
  return ownRows({ figures, facts }, body);
}
