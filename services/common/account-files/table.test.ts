import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { problemText } from './problem';
import { csv, folderOf, removeFolders } from './synthetic.test-helper';
import { parseTable, readTable } from './table';

const COLUMNS = { required: ['id', 'value', 'note'], optional: ['extra'] };
const FILE = 'synthetic.csv';

/** The rows as plain objects with their numbers, and the problems word for word. */
function read(text: string, columns = COLUMNS): unknown {
  const { rows, problems } = parseTable(FILE, text, columns);
  return {
    rows: rows.map(({ row, cells }) => ({ row, ...Object.fromEntries(cells) })),
    problems: problems.map(problemText),
  };
}

const onlyProblems = (...problems: string[]): unknown => ({ rows: [], problems });

describe('a CSV file as spreadsheets write it', () => {
  const plain = { rows: [{ row: 2, id: 'a', value: '1', note: 'x' }], problems: [] };

  it.each([
    ['with LF line ends', 'id,value,note\na,1,x\n'],
    ['with CRLF line ends', 'id,value,note\r\na,1,x\r\n'],
    ['with CR line ends', 'id,value,note\ra,1,x\r'],
    ['without a last line end', 'id,value,note\na,1,x'],
    ['with a byte-order mark', '\uFEFFid,value,note\na,1,x\n'],
    ['with two byte-order marks', '\uFEFF\uFEFFid,value,note\na,1,x\n'],
    ['with every cell in quotes', '"id","value","note"\n"a","1","x"\n'],
    ['with spaces around and inside the quotes', 'id , value,note\n a,  " 1 " ,"x "\n'],
    ['with no-break spaces', 'id,value,note\na,\u00A01\u00A0,x\n'],
    ['with empty rows at the end', 'id,value,note\na,1,x\n,,\n\n  ,,\n'],
    ['with columns without names at the end', 'id,value,note,,\na,1,x,,\n'],
  ])('is read %s', (_how, text) => {
    expect(read(text)).toEqual(plain);
  });

  it('is read with line ends of several kinds', () => {
    expect(read('id,value,note\r\na,1,x\nb,2,y\rc,3,z\r\n')).toEqual({
      rows: [
        { row: 2, id: 'a', value: '1', note: 'x' },
        { row: 3, id: 'b', value: '2', note: 'y' },
        { row: 4, id: 'c', value: '3', note: 'z' },
      ],
      problems: [],
    });
  });

  it('is read with the columns in any order, and with optional ones', () => {
    expect(read('note,extra,id,value\nx,e,a,1\n')).toEqual({
      rows: [{ row: 2, note: 'x', extra: 'e', id: 'a', value: '1' }],
      problems: [],
    });
  });

  it('keeps commas, quotes and line breaks of cells in quotes', () => {
    expect(read('id,value,note\na,1,"x, ""y""\nz"\n')).toEqual({
      rows: [{ row: 2, id: 'a', value: '1', note: 'x, "y"\nz' }],
      problems: [],
    });
  });

  it('counts a row with a cell of several lines as one, as a spreadsheet does', () => {
    expect(read('id,value,note\na,1,"x\r\n\r\ny"\r\n\r\nb,2\r\n')).toEqual({
      rows: [{ row: 2, id: 'a', value: '1', note: 'x\r\n\r\ny' }],
      problems: [
        'synthetic.csv, row 4: the row has 2 cells where the header has 3; empty cells need their commas too.',
      ],
    });
  });

  it('may hold a header only', () => {
    expect(read('id,value,note\r\n')).toEqual({ rows: [], problems: [] });
  });

  it('comes back as it was written, whatever the cells hold', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((cell) => !/[\uFFFD\0]/.test(cell));
    const row = fc.record({ id: fc.constantFrom('a', 'b'), value: text, note: text });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const { rows: back, problems } = parseTable(FILE, csv(COLUMNS.required, rows), COLUMNS);
        expect(problems).toEqual([]);
        expect(back.map(({ cells }) => Object.fromEntries(cells))).toEqual(
          rows.map(({ id, value, note }) => ({ id, value: value.trim(), note: note.trim() })),
        );
        expect(back.map(({ row: number }) => number)).toEqual(rows.map((_row, index) => index + 2));
      }),
    );
  });
});

describe('a CSV file that cannot be used', () => {
  it.each([
    ['nothing', ''],
    ['a byte-order mark', '\uFEFF'],
    ['empty lines', '\r\n\r\n'],
    ['commas', ',,\n,,\n'],
  ])('is called empty when it holds %s', (_what, text) => {
    expect(read(text)).toEqual(onlyProblems('synthetic.csv: the file is empty; it needs a header row.'));
  });

  it.each([
    ['semicolons', 'id;value;note\na;"1;2";say "x"\n'],
    ['tabs', 'id\tvalue\tnote\na\t1\tx\n'],
  ])('is refused with one message when its columns are separated by %s', (_what, text) => {
    expect(read(text)).toEqual(
      onlyProblems(
        'synthetic.csv, row 1: the columns are not separated by commas; save the sheet as "CSV UTF-8 (comma delimited)".',
      ),
    );
  });

  it('is refused with one message when its first row is no header', () => {
    expect(read('Synthetic figures 2020,,\nid,value,note\na,1,x\n')).toEqual(
      onlyProblems(
        'synthetic.csv, row 1: the first row must hold the names of the columns: id, value, note.',
      ),
    );
  });

  it('names every column that is missing, unknown or there more than once', () => {
    expect(read('id,vlaue,id,,remarks,id\na,1,b,,x,c\n')).toEqual(
      onlyProblems(
        'synthetic.csv, row 1, column "value": this column is missing.',
        'synthetic.csv, row 1, column "note": this column is missing.',
        'synthetic.csv, row 1: column D has no name; name it, or remove it.',
        'synthetic.csv, row 1, column "vlaue": no such column is known. Did you mean "value"? Columns: id, value, note, extra.',
        'synthetic.csv, row 1, column "remarks": no such column is known. Columns: id, value, note, extra.',
        'synthetic.csv, row 1, column "id": this column stands here more than once (column A, column C and column F).',
      ),
    );
  });

  it('has its rows read even when a column is unknown, so that their problems show at once', () => {
    expect(read('id,value,note,remarks\na,1,x,y\nb,2\n')).toEqual({
      rows: [{ row: 2, id: 'a', value: '1', note: 'x', remarks: 'y' }],
      problems: [
        'synthetic.csv, row 1, column "remarks": no such column is known. Columns: id, value, note, extra.',
        'synthetic.csv, row 3: the row has 2 cells where the header has 4; empty cells need their commas too.',
      ],
    });
  });

  it('says which row has a comma too many', () => {
    expect(read('id,value,note\na,3,300,000,x\nb,1,y\n')).toEqual({
      rows: [{ row: 3, id: 'b', value: '1', note: 'y' }],
      problems: [
        'synthetic.csv, row 2: the row has 5 cells where the header has 3; a cell with a comma needs quotes.',
      ],
    });
  });

  it('says so too when the cells that are too many are empty, lest every cell stand one column off', () => {
    expect(read('id,value,note,extra\na,1,shared with the one, the other,\n')).toEqual(
      onlyProblems(
        'synthetic.csv, row 2: the row has 5 cells where the header has 4; a cell with a comma needs quotes.',
      ),
    );
  });

  it('says which column has cells and no name', () => {
    expect(read(`id,value,note${','.repeat(24)}\na,1,x${','.repeat(24)}y\n`)).toEqual(
      onlyProblems('synthetic.csv, row 2: column AA has no name in the header; name it, or empty its cells.'),
    );
  });

  it.each([
    [
      'are never closed',
      'id,value,note\na,1,"two\nlines"\nb,"2,y\nc,3,z\n',
      'synthetic.csv, row 3, column "value": ""2" begins with a quote that is never closed. Put the whole cell in quotes and write a quote inside it twice; the rows below were not read.',
    ],
    [
      'are closed before the end of the cell',
      'id,value,note\na,1,"two\nlines"\nb,2,"5" pipe"\nc,3,z\n',
      'synthetic.csv, row 3, column "note": ""5" pipe"" holds quotes that do not match. Put the whole cell in quotes and write a quote inside it twice; the rows below were not read.',
    ],
    [
      'swallow the next row up to its first quote',
      'id,value,note\na,1,"two\nlines"\nb,"2,y\nc,"3",z\n',
      'synthetic.csv, row 3, column "value": ""2" holds quotes that do not match. Put the whole cell in quotes and write a quote inside it twice; the rows below were not read.',
    ],
    [
      'begin inside a cell',
      'id,value,note\na,1,"two\nlines"\n"b, c",2,a 5" pipe\nc,3,z\n',
      'synthetic.csv, row 3, column "note": "a 5" pipe" holds quotes that do not match. Put the whole cell in quotes and write a quote inside it twice; the rows below were not read.',
    ],
  ])('says where its quotes go wrong when they %s', (_how, text, problem) => {
    expect(read(text)).toEqual({
      rows: [{ row: 2, id: 'a', value: '1', note: 'two\nlines' }],
      problems: [problem],
    });
  });

  it('says so when the quotes go wrong in the header', () => {
    expect(read('id,"value,note\na,1,x\n')).toEqual(
      onlyProblems(
        'synthetic.csv, row 1: ""value" begins with a quote that is never closed. Put the whole cell in quotes and write a quote inside it twice; the rows below were not read.',
      ),
    );
  });
});

describe('a file of a folder', () => {
  afterEach(removeFolders);

  const readFile = (content: Buffer | string): unknown => {
    const table = readTable(folderOf({ [FILE]: content }), FILE, COLUMNS);
    return table?.problems.map(problemText);
  };

  it('is undefined when it is not there', () => {
    expect(readTable(folderOf({}), FILE, COLUMNS)).toBeUndefined();
  });

  it('is refused when it is a folder', () => {
    const folder = folderOf({});
    fs.mkdirSync(path.join(folder, FILE));
    expect(readTable(folder, FILE, COLUMNS)).toEqual({
      rows: [],
      problems: [{ file: FILE, message: 'this is no file.' }],
      complete: false,
    });
  });

  it('is refused when it is larger than 50 MB', () => {
    const folder = folderOf({});
    fs.writeFileSync(path.join(folder, FILE), '');
    fs.truncateSync(path.join(folder, FILE), 50_000_001);
    expect(readTable(folder, FILE, COLUMNS)?.problems).toEqual([
      { file: FILE, message: 'the file is larger than 50 MB.' },
    ]);
  });

  it('names the first cell in another encoding than UTF-8, and how many more there are', () => {
    const windows1252 = Buffer.from('id,value,note\na,1,plain\nb,£2,the force’s\nc,3,x\n', 'latin1');
    expect(readFile(windows1252)).toEqual([
      'synthetic.csv, row 3, column "value": "\uFFFD2" holds characters that cannot be read as UTF-8 text; save the sheet as "CSV UTF-8 (comma delimited)".',
    ]);
    const twice = Buffer.from('id,value,note\nb,£2,£3\n', 'latin1');
    expect(readFile(twice)).toEqual([
      'synthetic.csv, row 2, column "value": "\uFFFD2" holds characters that cannot be read as UTF-8 text (2 cells do); save the sheet as "CSV UTF-8 (comma delimited)".',
    ]);
  });

  it('is refused as it stands when it is UTF-16', () => {
    const text = 'id,value,note\na,1,x\n';
    expect(readFile(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual([
      'synthetic.csv, row 1: the file is not UTF-8; save the sheet as "CSV UTF-8 (comma delimited)".',
    ]);
    expect(readFile(Buffer.from(text, 'utf16le'))).toEqual([
      'synthetic.csv, row 1: the file is not UTF-8; save the sheet as "CSV UTF-8 (comma delimited)".',
    ]);
  });

  it('is refused when a cell holds a character that the database cannot keep', () => {
    expect(readFile('id,value,note\na,1,x\0y\n')).toEqual([
      'synthetic.csv, row 2, column "note": "x\uFFFDy" holds characters that cannot be read as UTF-8 text; save the sheet as "CSV UTF-8 (comma delimited)".',
    ]);
  });
});
