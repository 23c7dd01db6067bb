import { readAccountFiles } from './readAccountFiles';
import { figuresCsv, folderOf } from './synthetic.test-helper';
import {
  TODAY,
  problemsIn,
  problemsOfFigure,
  problemsOfStatement,
  NO_NUMBER,
  NO_DATE,
  MEASURES,
} from './problemsIn.test-helper';

describe('a number in figures.csv', () => {
  it.each([
    '£3.3m',
    '3,300,000',
    '3 300 000',
    '1e6',
    '(3300000)',
    '+5',
    '.5',
    '12.',
    '12.34567',
    '٣',
    'about 3',
  ])('is refused when it is no plain number: %s', (value) => {
    expect(problemsOfFigure({ value })).toEqual([
      `figures.csv, row 2, column "value": "${value}" ${NO_NUMBER}`,
    ]);
  });

  it('is refused when no JSON number is exactly equal', () => {
    expect(problemsOfFigure({ value: '99999999999999.9999' })).toEqual([
      'figures.csv, row 2, column "value": "99999999999999.9999" has more digits than can be handed on exactly; write at most 15.',
    ]);
  });

  it.each([
    ['3300000', '3300000'],
    ['-0.5', '-0.5'],
    ['007.50', '7.5'],
    ['99999999999.9999', '99999999999.9999'],
    ['-0', '0'],
  ])('is kept exactly: %s is %s', (value, kept) => {
    const { figures } = readAccountFiles(folderOf({ 'figures.csv': figuresCsv({ value }) }), TODAY);
    expect(figures[0]?.value).toBe(kept);
  });

  it('may stand unquoted with commas, which is seen as cells too many', () => {
    const row = figuresCsv({}).replace(',3300000,', ',3,300,000,');
    expect(problemsIn({ 'figures.csv': row })).toEqual([
      'figures.csv, row 2: the row has 27 cells where the header has 25; a cell with a comma needs quotes.',
    ]);
  });

  it('must be a percentage when it is a share', () => {
    const share = { measure: 'COST_SHARE', unit: 'PERCENT' };
    const message = 'is no share; write a percentage from 0 to 100.';
    expect(problemsOfFigure({ ...share, value: '100.1' })).toEqual([
      `figures.csv, row 2, column "value": "100.1" ${message}`,
    ]);
    expect(problemsOfFigure({ ...share, value: '-1' })).toEqual([
      `figures.csv, row 2, column "value": "-1" ${message}`,
    ]);
    expect(problemsOfFigure({ ...share, value: '0' })).toEqual([]);
  });

  it.each([
    [{ precision: 'EXACT', rounded_to: '1000' }, '"1000" must be empty for EXACT.'],
    [
      { precision: 'ROUNDED', rounded_to: '' },
      'the cell is empty; ROUNDED needs the unit of the last digit written, such as 100000 for 3.3 million.',
    ],
    [{ precision: 'ABOUT', rounded_to: '0' }, '"0" must be more than 0.'],
    [{ precision: 'ABOUT', rounded_to: '-1' }, '"-1" must be more than 0.'],
    [{ precision: 'ROUNDED', rounded_to: '100k' }, `"100k" ${NO_NUMBER}`],
  ])('says how far it is rounded in a way that fits its precision: %j', (cells, message) => {
    expect(problemsOfFigure(cells)).toEqual([`figures.csv, row 2, column "rounded_to": ${message}`]);
  });
});

describe('a date', () => {
  it.each([
    '14/09/2020',
    'Oct-18',
    '2021-02-30',
    '2019-02-29',
    '2020-13',
    '20',
    '0999',
    '2020-9-14',
    'undated',
  ])('is refused when it is not written as the hub writes dates: %s', (date) => {
    const problem = `column "period_from": "${date}" ${NO_DATE}`;
    expect(problemsOfFigure({ period_from: date })).toEqual([`figures.csv, row 2, ${problem}`]);
  });

  it.each(['2020-10-02', '2020-11', '2021'])('of a statement is refused when it lies ahead: %s', (date) => {
    expect(problemsOfStatement({ stated_on: date })).toEqual([
      `statements.csv, row 2, column "stated_on": "${date}" lies in the future (today is 2020-10-01).`,
    ]);
  });

  it.each(['', '2020-10-01', '2020-10', '2020', '2020-02-29'])('of a statement may be "%s"', (date) => {
    expect(problemsOfStatement({ stated_on: date })).toEqual([]);
  });

  it('may lie ahead when it is what a figure is about', () => {
    expect(problemsOfFigure({ period_from: '2030', period_to: '2031-03' })).toEqual([]);
  });

  it('that ends a period must not lie before the one that begins it', () => {
    expect(problemsOfFigure({ period_from: '2020-04-01', period_to: '2020-03' })).toEqual([
      'figures.csv, row 2, column "period_to": "2020-03" is before period_from ("2020-04-01").',
    ]);
    expect(problemsOfFigure({ period_from: '2020-04-01', period_to: '2020' })).toEqual([]);
  });
});

describe('a word of a closed list', () => {
  it.each([
    ['COSTS', ' Did you mean "COST"?'],
    ['cost', ' Did you mean "COST"?'],
    ['constructor', ''],
    ['__proto__', ''],
    ['hasOwnProperty', ''],
  ])('is refused with the words there are, and near ones: %s', (measure, hint) => {
    expect(problemsOfFigure({ measure })).toEqual([
      `figures.csv, row 2, column "measure": "${measure}" is not allowed.${hint} Allowed: ${MEASURES}.`,
    ]);
  });

  it('must be yes, no or unknown for internal costs', () => {
    expect(problemsOfFigure({ includes_internal_costs: 'true' })).toEqual([
      'figures.csv, row 2, column "includes_internal_costs": "true" is not allowed. Allowed: yes, no, unknown.',
    ]);
  });

  it('is needed for the status of a saving', () => {
    expect(problemsOfFigure({ measure: 'SAVING', basis: 'CLAIMED' })).toEqual([
      'figures.csv, row 2, column "benefit_status": the cell is empty; every SAVING needs it. Allowed: FORECAST, CLAIMED, VALIDATED, REVERSED.',
    ]);
    expect(problemsOfFigure({ measure: 'SAVING', basis: 'CLAIMED', benefit_status: 'CLAIMED' })).toEqual([]);
  });

  it('is refused in a column that is for savings alone', () => {
    expect(problemsOfFigure({ benefit_category: 'QUALITATIVE', benefit_status: 'CLAIMED' })).toEqual([
      'figures.csv, row 2, column "benefit_category": "QUALITATIVE" must be empty unless measure is SAVING.',
      'figures.csv, row 2, column "benefit_status": "CLAIMED" must be empty unless measure is SAVING.',
    ]);
  });
});

describe('a cell that must be filled', () => {
  it('is named when it is empty, with every other of its row', () => {
    const empty = Object.fromEntries(
      [
        'id',
        'measure',
        'scope',
        'basis',
        'value',
        'unit',
        'precision',
        'period_kind',
        'reading',
        'source_id',
      ].map((column) => [column, ' ']),
    );
    const columns = problemsOfFigure(empty);
    expect(columns.sort()).toEqual(
      Object.keys(empty)
        .map((column) => `figures.csv, row 2, column "${column}": the cell is empty; it must be filled.`)
        .sort(),
    );
  });
});
