import fs from 'node:fs';
import path from 'node:path';
import { seedFolder } from '../config/folders';
import { readAccountFiles } from './readAccountFiles';
import {
  figuresCsv,
  folderOf,
  noFigureCsv,
  problemsOf,
  removeFolders,
  sourcesCsv,
  statementsCsv,
  type Cells,
} from './synthetic.test-helper';

const TODAY = '2020-10-01';

afterEach(removeFolders);

const problemsIn = (files: Readonly<Record<string, string | Buffer | null>>): string[] =>
  problemsOf(() => readAccountFiles(folderOf(files), TODAY));

const problemsOfFigure = (cells: Cells): string[] => problemsIn({ 'figures.csv': figuresCsv(cells) });
const problemsOfNoFigure = (cells: Cells): string[] => problemsIn({ 'no-figure.csv': noFigureCsv(cells) });
const problemsOfStatement = (cells: Cells): string[] =>
  problemsIn({ 'statements.csv': statementsCsv(cells) });

const NO_NUMBER =
  'is not a plain number; write digits with at most four after one point, such as 3300000 or 12.50, without £, commas or words.';
const NO_DATE = 'is no date; write YYYY, YYYY-MM or YYYY-MM-DD.';
const BODY_FORM = 'lower-case words joined by hyphens, such as royal-berkshire-fire';
const MEASURES =
  'COST, BUDGET, CONTRIBUTION, SAVING, WRITE_OFF, SETTLEMENT, UNDERSPEND, COST_SHARE, RESOURCE_SHARE, BENEFIT_SHARE, VOTE_SHARE, HOURS, STAFF, COST_PER_HEAD, SCOPE_OF_BUDGET, OTHER, FLYING_HOURS';

describe('the real files', () => {
  it('are read whole: 142 figures, 10 without a number and 130 statements', () => {
    const { figures, facts } = readAccountFiles(seedFolder(), '2026-01-01');
    expect([
      figures.filter(({ absence }) => absence === null).length,
      figures.filter(({ absence }) => absence !== null).length,
      facts.length,
    ]).toEqual([142, 10, 130]);
  });

  it('keep everything that a row says, in the words of the contract', () => {
    const { figures, facts } = readAccountFiles(seedFolder(), '2026-01-01');
    expect(figures.find(({ key }) => key === 'equip-01')).toEqual({
      key: 'equip-01',
      collaboration: 'equip',
      publisher: 'surrey',
      observer: null,
      jointlyWith: ['sussex', 'thames-valley'],
      statedOn: '2020-09-14',
      statedAs: 'JOINT',
      reading: 'REPORTED',
      source: {
        id: 'bbc-equip-2020',
        title: 'News report on the future of the Equip system',
        publisher: 'BBC News',
        address: 'https://feeds.bbci.co.uk/news/uk-england-oxfordshire-54093816',
        date: '2020-09-14',
      },
      note: 'What the three forces together had paid the contractor. Own staff time is outside it.',
      absence: null,
      measure: 'COST',
      scope: 'WHOLE',
      basis: 'PAID',
      includesInternalCosts: false,
      about: [],
      value: '3300000',
      unit: 'GBP',
      precision: 'ROUNDED',
      roundedTo: '100000',
      periodKind: 'CUMULATIVE',
      periodFrom: '2016',
      periodTo: '2020-09',
      component: 'supplier charges',
      savingCategory: null,
      savingStatus: null,
    });
    expect(figures.find(({ key }) => key === 'cmp-n01')).toMatchObject({
      publisher: 'hampshire',
      value: null,
      unit: null,
      absence: { kind: 'DECLINED', reason: null, decidedBy: null },
    });
    expect(facts.find(({ key }) => key === 'wwm-s08')).toMatchObject({
      aspect: 'COST_SHARING',
      value: 'FULL_COST_RECOVERY',
      component: 'services supplied after the alliance',
    });
    expect(facts.find(({ key }) => key === '7f-s01')).toMatchObject({
      observer: 'INSPECTORATE',
      aspect: 'REVIEWED',
      value: '2020-07-21',
    });
    expect(figures.find(({ key }) => key === 'brunel-01')).toMatchObject({ measure: 'STAFF', unit: 'COUNT' });
    expect(figures.find(({ key }) => key === 'npas-08')).toMatchObject({ measure: 'HOURS', value: '349' });
  });
});

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

describe('who speaks in a row', () => {
  it.each([
    [
      'nobody',
      { publisher: '', observer: '' },
      ['publisher": neither publisher nor observer is filled; one of them must be.'],
    ],
    [
      'a publisher and an observer at once',
      { observer: 'PRESS' },
      [
        'observer": "PRESS" must be empty where publisher is filled.',
        'about": the cell is empty; an observer who states one body’s own part must say whose.',
      ],
    ],
    [
      'an observer that does not exist',
      { publisher: '', observer: 'HMICFR', about: 'synthetic-b' },
      [
        'observer": "HMICFR" is not allowed. Did you mean "HMICFRS"? Allowed: INSPECTORATE, GOVERNMENT, AUDITOR, PRESS, SUPPLIER, HMICFRS, HOME_OFFICE.',
      ],
    ],
    [
      'a name in place of a code',
      { publisher: 'Synthetic A' },
      [`publisher": "Synthetic A" is no body code; write ${BODY_FORM}.`],
    ],
    [
      'the publisher again as a joint maker',
      { jointly_with: 'synthetic-b; synthetic-a' },
      ['jointly_with": "synthetic-b; synthetic-a" names the publisher; list only the other bodies.'],
    ],
    [
      'joint makers that are no codes',
      { jointly_with: 'synthetic-b,synthetic-c' },
      [
        `jointly_with": "synthetic-b,synthetic-c" holds "synthetic-b,synthetic-c", which is no body code; write ${BODY_FORM}, joined by semicolons.`,
      ],
    ],
    [
      'an observer jointly with a body',
      { publisher: '', observer: 'PRESS', scope: 'WHOLE', jointly_with: 'synthetic-b' },
      ['jointly_with": "synthetic-b" must be empty for an observer.'],
    ],
    [
      'a publisher about no collaboration',
      { collaboration: '' },
      ['collaboration": the cell is empty; it must be filled where publisher is.'],
    ],
    [
      'a publisher about a name in place of an id',
      { collaboration: 'Synthetic Unit' },
      ['collaboration": "Synthetic Unit" is no collaboration id; write lower-case words joined by hyphens.'],
    ],
    [
      'a source that is not listed',
      { source_id: 'synthetic-pages' },
      ['source_id": "synthetic-pages" is not in sources.csv. Did you mean "synthetic-page"?'],
    ],
    [
      'a capacity that does not exist',
      { stated_as: 'COMMISSIONER' },
      [
        'stated_as": "COMMISSIONER" is not allowed. Allowed: GOVERNING_BODY, CHIEF_OFFICER, FORCE, JOINT, ACCOUNTS, PANEL_REPORT, INSPECTORATE, GOVERNMENT, AUDITOR, PRESS, SUPPLIER, UNKNOWN.',
      ],
    ],
  ])('is checked: %s', (_who, cells, problems) => {
    expect(problemsOfFigure(cells)).toEqual(
      problems.map((problem) => `figures.csv, row 2, column "${problem}`),
    );
  });

  it('is kept as the capacity of an observer', () => {
    const cells = { publisher: '', observer: 'HMICFRS', collaboration: '', scope: 'WHOLE' };
    const { figures } = readAccountFiles(folderOf({ 'figures.csv': figuresCsv(cells) }), TODAY);
    expect(figures[0]).toMatchObject({
      publisher: null,
      observer: 'INSPECTORATE',
      collaboration: null,
      statedAs: 'FORCE',
    });
  });

  it('is named when an observer’s own part belongs to nobody, also without a number', () => {
    expect(problemsOfNoFigure({ publisher: '', observer: 'AUDITOR' })).toEqual([
      'no-figure.csv, row 2, column "about": the cell is empty; an observer who states one body’s own part must say whose.',
    ]);
  });
});

describe('a row of no-figure.csv', () => {
  it('needs a reason in law when it is withheld', () => {
    expect(problemsOfNoFigure({ answer: 'WITHHELD' })).toEqual([
      'no-figure.csv, row 2, column "reason": the cell is empty; WITHHELD needs one of: NATIONAL_SECURITY, SAFETY_OF_A_PERSON, PREVENTION_OR_DETECTION_OF_CRIME, PROHIBITED_BY_ENACTMENT.',
    ]);
  });

  it('is told once when its reason is none of the law’s', () => {
    expect(problemsOfNoFigure({ answer: 'WITHHELD', reason: 'SECURITY' })).toEqual([
      'no-figure.csv, row 2, column "reason": "SECURITY" is not allowed. Allowed: NATIONAL_SECURITY, SAFETY_OF_A_PERSON, PREVENTION_OR_DETECTION_OF_CRIME, PROHIBITED_BY_ENACTMENT.',
    ]);
  });

  it('has no reason in law when it is not withheld', () => {
    expect(problemsOfNoFigure({ answer: 'DECLINED', reason: 'NATIONAL_SECURITY' })).toEqual([
      'no-figure.csv, row 2, column "reason": "NATIONAL_SECURITY" must be empty unless answer is WITHHELD.',
    ]);
  });

  it('is kept with the reason and who decided', () => {
    const cells = { answer: 'WITHHELD', reason: 'NATIONAL_SECURITY', decided_by: 'CHIEF_OFFICER' };
    const { figures } = readAccountFiles(folderOf({ 'no-figure.csv': noFigureCsv(cells) }), TODAY);
    expect(figures.map(({ absence, value, unit }) => ({ absence, value, unit }))).toEqual([
      {
        absence: { kind: 'WITHHELD', reason: 'NATIONAL_SECURITY', decidedBy: 'CHIEF_OFFICER' },
        value: null,
        unit: null,
      },
    ]);
  });
});

describe('a row of statements.csv', () => {
  it.each([
    ['STATUS', 'ENDING', 'is no status. Allowed: PROPOSED, ACTIVE, CHANGING, PARTY_WITHDRAWING, ENDED.'],
    ['START', '1 April 2020', NO_DATE],
    ['END', 'never', NO_DATE],
    ['REVIEW', 'Oct-18', NO_DATE],
    ['REVIEW_DUE', '2021-02-30', NO_DATE],
    ['LEAD', 'Synthetic A', `is no body code; write ${BODY_FORM}.`],
    ['HOST', 'synthetic_a', `is no body code; write ${BODY_FORM}.`],
    ['NOTICE_GIVEN_BY', 'nobody!', 'is neither a body code nor NONE.'],
    [
      'PARTIES',
      'synthetic-a;Synthetic B',
      `holds "Synthetic", which is no body code; write ${BODY_FORM}, joined by semicolons.`,
    ],
    ['PARTIES', ';', 'names no body.'],
    [
      'LEGAL_BASIS',
      'Police Act 1996',
      'is not allowed; write a word in capitals with underscores, such as LEAD_FORCE.',
    ],
  ])('has its value in the form of its aspect: %s', (aspect, value, message) => {
    expect(problemsOfStatement({ aspect, value })).toEqual([
      `statements.csv, row 2, column "value": "${value}" ${message}`,
    ]);
  });

  it('needs a value and an aspect', () => {
    expect(problemsOfStatement({ value: '' })).toEqual([
      'statements.csv, row 2, column "value": the cell is empty; it must be filled.',
    ]);
    expect(problemsOfStatement({ aspect: '' })).toEqual([
      'statements.csv, row 2, column "aspect": the cell is empty; it must be filled.',
    ]);
  });

  it('has no brackets in its component, which is shown in brackets', () => {
    expect(problemsOfStatement({ component: 'training (dogs)' })).toEqual([
      'statements.csv, row 2, column "component": "training (dogs)" must not hold brackets: it is shown in brackets after the value.',
    ]);
  });

  it('names each party once, in alphabetical order', () => {
    const cells = { aspect: 'PARTIES', value: 'synthetic-b; synthetic-a;synthetic-b;' };
    const { facts } = readAccountFiles(folderOf({ 'statements.csv': statementsCsv(cells) }), TODAY);
    expect(facts[0]?.value).toBe('synthetic-a synthetic-b');
  });

  it('may hold text of 4000 characters and no more; the message shows its beginning', () => {
    const text = 'Synthetic purpose. '.repeat(220);
    expect(problemsOfStatement({ aspect: 'PURPOSE', value: text.slice(0, 4000) })).toEqual([]);
    expect(problemsOfStatement({ aspect: 'PURPOSE', value: text.slice(0, 4001) })).toEqual([
      `statements.csv, row 2, column "value": "${text.slice(0, 80)}…" is longer than 4000 characters.`,
    ]);
  });
});

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
