import fs from 'node:fs';
import path from 'node:path';
import { readAccountFiles } from './readAccountFiles';
import {
  figuresCsv,
  folderOf,
  noFigureCsv,
  problemsOf,
  sourcesCsv,
  statementsCsv,
  type Cells,
} from './synthetic.test-helper';
import { TODAY, problemsIn, NO_NUMBER, NO_DATE, MEASURES } from './problemsIn.test-helper';

describe('sources.csv', () => {
  const withSources = (...rows: Cells[]): string[] =>
    problemsIn({ 'sources.csv': sourcesCsv(...rows), 'statements.csv': statementsCsv({}) });

  it.each([
    [{ title: '' }, 'title": the cell is empty; it must be filled.'],
    [
      { address: 'javascript:alert(1)' },
      'address": "javascript:alert(1)" is no web address; it begins with http:// or https:// and has no spaces.',
    ],
    [
      { address: 'www.example.org/a page' },
      'address": "www.example.org/a page" is no web address; it begins with http:// or https:// and has no spaces.',
    ],
    [{ date: '14/09/2020' }, `date": "14/09/2020" ${NO_DATE}`],
  ])('is checked row by row, without blaming the rows that name it: %j', (cells, problem) => {
    expect(withSources(cells)).toEqual([`sources.csv, row 2, column "${problem}`]);
  });

  it('has each id once', () => {
    expect(withSources({}, { title: 'Synthetic twin' })).toEqual([
      'sources.csv, row 3, column "id": "synthetic-page" stands in row 2 already.',
    ]);
  });

  it('is told once when it is missing or cannot be read, not for every row that names a source', () => {
    const files = { 'statements.csv': statementsCsv({}, { id: 'synthetic-2' }) };
    expect(problemsIn({ ...files, 'sources.csv': null })).toEqual([
      'sources.csv: the file is missing; it holds the sources that source_id names.',
    ]);
    expect(problemsIn({ ...files, 'sources.csv': sourcesCsv({}).replaceAll(',', ';') })).toEqual([
      'sources.csv, row 1: the columns are not separated by commas; save the sheet as "CSV UTF-8 (comma delimited)".',
    ]);
    expect(problemsIn({ ...files, 'sources.csv': `${sourcesCsv({})}synthetic-other,"never closed` })).toEqual(
      [
        'sources.csv, row 3, column "title": ""never closed" begins with a quote that is never closed. Put the whole cell in quotes and write a quote inside it twice; the rows below were not read.',
      ],
    );
  });
});

describe('a folder', () => {
  it('is refused when it is not there, is a file, or holds none of the three files', () => {
    const missing = path.join(folderOf({}), 'synthetic');
    expect(problemsOf(() => readAccountFiles(missing, TODAY))).toEqual([
      `${missing}: there is no such folder.`,
    ]);
    const file = path.join(folderOf({ 'figures.csv': figuresCsv({}) }), 'figures.csv');
    expect(problemsOf(() => readAccountFiles(file, TODAY))).toEqual([`${file}: this is no folder.`]);
    const below = path.join(file, 'synthetic');
    expect(problemsOf(() => readAccountFiles(below, TODAY))).toEqual([
      `${below}: the folder cannot be opened (ENOTDIR).`,
    ]);
    const bare = folderOf({});
    expect(problemsOf(() => readAccountFiles(bare, TODAY))).toEqual([
      `${bare}: there is no figures.csv, no-figure.csv or statements.csv here.`,
    ]);
  });

  it('may lack any two of the three files', () => {
    expect(problemsIn({ 'figures.csv': figuresCsv({}) })).toEqual([]);
    expect(problemsIn({ 'no-figure.csv': noFigureCsv({}) })).toEqual([]);
    expect(problemsIn({ 'statements.csv': statementsCsv({}) })).toEqual([]);
  });

  it('is refused when a folder stands in place of a file', () => {
    const folder = folderOf({ 'figures.csv': figuresCsv({}) });
    fs.mkdirSync(path.join(folder, 'statements.csv'));
    expect(problemsOf(() => readAccountFiles(folder, TODAY))).toEqual(['statements.csv: this is no file.']);
  });

  it('is refused when a file cannot be read', () => {
    const folder = folderOf({ 'figures.csv': figuresCsv({}) });
    fs.symlinkSync('statements.csv', path.join(folder, 'statements.csv'));
    expect(problemsOf(() => readAccountFiles(folder, TODAY))).toEqual([
      'statements.csv: the file cannot be read (ELOOP).',
    ]);
  });

  it('has every problem of every file listed at once, file by file and row by row', () => {
    const figures = figuresCsv(
      { id: 'synthetic-1', note: 'two\nlines', measure: 'COSTS' },
      { id: 'synthetic-1', value: '£1', stated_on: '14/09/2020', source_id: 'nowhere' },
      { id: 'synthetic-2' },
      { id: 'synthetic-1' },
    );
    const folder = folderOf({
      'sources.csv': sourcesCsv({ address: 'nowhere' }),
      'figures.csv': figures,
      'no-figure.csv': '',
      'statements.csv': `${statementsCsv({ value: 'ENDEED' })}synthetic-3,too,short\n`,
    });
    let message = '';
    try {
      readAccountFiles(folder, TODAY);
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toBe(
      [
        `The folder "${folder}" cannot be loaded: 10 problems. Nothing was changed.`,
        '  sources.csv, row 2, column "address": "nowhere" is no web address; it begins with http:// or https:// and has no spaces.',
        `  figures.csv, row 2, column "measure": "COSTS" is not allowed. Did you mean "COST"? Allowed: ${MEASURES}.`,
        '  figures.csv, row 3, column "id": "synthetic-1" stands in row 2 already.',
        `  figures.csv, row 3, column "stated_on": "14/09/2020" ${NO_DATE}`,
        '  figures.csv, row 3, column "source_id": "nowhere" is not in sources.csv.',
        `  figures.csv, row 3, column "value": "£1" ${NO_NUMBER}`,
        '  figures.csv, row 5, column "id": "synthetic-1" stands in row 2 already.',
        '  no-figure.csv: the file is empty; it needs a header row.',
        '  statements.csv, row 2, column "value": "ENDEED" is no status. Did you mean "ENDED"? Allowed: PROPOSED, ACTIVE, CHANGING, PARTY_WITHDRAWING, ENDED.',
        '  statements.csv, row 3: the row has 3 cells where the header has 13; empty cells need their commas too.',
      ].join('\n'),
    );
  });

  it('can have a hundred and fifty thousand problems', () => {
    const rows = 'x\n'.repeat(150_000);
    expect(problemsIn({ 'figures.csv': figuresCsv({}) + rows })).toHaveLength(150_000);
  });
});
