import { readAccountFiles } from './readAccountFiles';
import {
  folderOf,
  functionCostsCsv,
  opportunitiesCsv,
  problemsOf,
  removeFolders,
  stepsCsv,
  type Cells,
} from './synthetic.test-helper';

const TODAY = '2026-01-01';
afterAll(removeFolders);

type Files = Parameters<typeof folderOf>[0];

const read = (files: Files): ReturnType<typeof readAccountFiles> => readAccountFiles(folderOf(files), TODAY);
const problems = (files: Files): string[] => problemsOf(() => read(files));

const VIEW = { step: 'VIEW', view: 'IN_FAVOUR' };

describe('what a body says of itself', () => {
  it('may be all that a folder holds', () => {
    expect(read({ 'function-costs.csv': functionCostsCsv({}) })).toMatchObject({
      figures: [],
      facts: [],
      functionCosts: [{ publisher: 'synthetic-a' }],
    });
  });

  it('is not there without a file, and empty where a file has no rows', () => {
    const { opportunities, functionCosts } = read({ 'opportunities.csv': opportunitiesCsv() });
    expect({ opportunities, functionCosts }).toEqual({ opportunities: [], functionCosts: undefined });
  });
});

describe('an opportunity', () => {
  it('is read with its steps, in the order of the file', () => {
    const { opportunities } = read({
      'opportunities.csv': opportunitiesCsv(
        { collaboration: 'synthetic-unit' },
        { id: 'synthetic-received', raised_by: 'synthetic-b', raised_as: 'their-station' },
      ),
      'opportunity-steps.csv': stepsCsv(
        {},
        { ...VIEW, on: '2020-05', view: 'AGAINST', ground: 'PUBLIC_SAFETY', reason: 'Too far away.' },
        { step: 'DECLINED', on: '2020', body: '', note: 'By letter.' },
      ),
    });
    expect(opportunities).toEqual([
      expect.objectContaining({
        key: 'synthetic-station',
        publisher: 'synthetic-a',
        title: 'Synthetic station',
        description: 'One building for police and fire.',
        collaboration: 'synthetic-unit',
        consideredOn: '2020-03',
        raised: null,
        statedOn: '2020-09-14',
        statedAs: 'GOVERNING_BODY',
        steps: [
          expect.objectContaining({ kind: 'NOTIFIED', on: '2020-04-01', body: 'synthetic-b', view: null }),
          expect.objectContaining({
            kind: 'VIEW',
            on: '2020-05',
            body: 'synthetic-b',
            view: 'AGAINST',
            ground: 'PUBLIC_SAFETY',
            reason: 'Too far away.',
          }),
          expect.objectContaining({ kind: 'DECLINED', on: '2020', body: null, note: 'By letter.' }),
        ],
      }),
      expect.objectContaining({
        key: 'synthetic-received',
        collaboration: null,
        raised: { by: 'synthetic-b', id: 'their-station' },
        steps: [],
      }),
    ]);
  });

  it.each<[string, Cells, string]>([
    ['no publisher', { publisher: '' }, 'column "publisher": the cell is empty; it must be filled.'],
    ['no title', { title: '' }, 'column "title": the cell is empty; it must be filled.'],
    [
      'an id with capitals',
      { id: 'Station' },
      'column "id": "Station" is no id of an opportunity; write lower-case words joined by hyphens.',
    ],
    [
      'a date to come',
      { considered_on: '2030' },
      'column "considered_on": "2030" lies in the future (today is 2026-01-01).',
    ],
    [
      'one half of who raised it',
      { raised_by: 'synthetic-b' },
      'column "raised_as": the cell is empty; it must be filled where raised_by is.',
    ],
    [
      'the other half',
      { raised_as: 'their-station' },
      'column "raised_by": the cell is empty; it must be filled where raised_as is.',
    ],
    [
      'itself as who raised it',
      { raised_by: 'synthetic-a', raised_as: 'their-station' },
      'column "raised_by": "synthetic-a" is the publisher itself; leave it empty for what the publisher raised.',
    ],
    [
      'a source that is not there',
      { source_id: 'synthetic-pge' },
      'column "source_id": "synthetic-pge" is not in sources.csv. Did you mean "synthetic-page"?',
    ],
  ])('is refused with %s', (_what, cells, problem) => {
    expect(problems({ 'opportunities.csv': opportunitiesCsv(cells) })).toEqual([
      `opportunities.csv, row 2, ${problem}`,
    ]);
  });

  it('stands once for each publisher', () => {
    const file = opportunitiesCsv({}, {}, { publisher: 'synthetic-b' });
    expect(problems({ 'opportunities.csv': file })).toEqual([
      'opportunities.csv, row 3, column "id": "synthetic-station" stands in row 2 already for this publisher.',
    ]);
  });
});

describe('a step of an opportunity', () => {
  it.each<[string, Cells, string]>([
    [
      'of no such opportunity',
      { opportunity: 'synthetic-staton' },
      'column "opportunity": "synthetic-staton" is no opportunity of "synthetic-a" in opportunities.csv. Did you mean "synthetic-station"?',
    ],
    ['without a date', { on: '' }, 'column "on": the cell is empty; it must be filled.'],
    ['without whom it notified', { body: '' }, 'column "body": the cell is empty; it must be filled.'],
    [
      'that notified itself',
      { body: 'synthetic-a' },
      'column "body": "synthetic-a" is the publisher itself; write whom it notified.',
    ],
    ['that is a view without one', { step: 'VIEW' }, 'column "view": the cell is empty; it must be filled.'],
    [
      'that is against it without a reason',
      { ...VIEW, view: 'AGAINST' },
      'column "reason": the cell is empty; a body that is against it gives its reason.',
    ],
    [
      'that notifies and has a view',
      { view: 'IN_FAVOUR' },
      'column "view": "IN_FAVOUR" must be empty unless step is VIEW.',
    ],
    [
      'that is agreed with one body',
      { step: 'AGREED' },
      'column "body": "synthetic-b" must be empty unless step is NOTIFIED or VIEW.',
    ],
    [
      'of another kind',
      { step: 'AGREE' },
      'column "step": "AGREE" is not allowed. Did you mean "AGREED"? Allowed: NOTIFIED, VIEW, AGREED, DECLINED, IN_FORCE, VARIED, REPLACED, ENDED.',
    ],
  ])('is refused: one %s', (_what, cells, problem) => {
    const files = {
      'opportunities.csv': opportunitiesCsv({}),
      'opportunity-steps.csv': stepsCsv(cells),
    };
    expect(problems(files)).toEqual([`opportunity-steps.csv, row 2, ${problem}`]);
  });

  it('notifies a body once, and may give its view again', () => {
    const files = {
      'opportunities.csv': opportunitiesCsv({}),
      'opportunity-steps.csv': stepsCsv({}, {}, VIEW, VIEW),
    };
    expect(problems(files)).toEqual([
      'opportunity-steps.csv, row 3, column "body": "synthetic-b" stands in row 2 already as notified of this opportunity.',
    ]);
  });

  it('needs the opportunities', () => {
    expect(
      problems({ 'opportunity-steps.csv': stepsCsv({}), 'function-costs.csv': functionCostsCsv() }),
    ).toEqual([
      'opportunity-steps.csv, row 2, column "opportunity": "synthetic-station" is no opportunity of "synthetic-a" in opportunities.csv.',
    ]);
  });
});

const STAFF = { id: 'synthetic-staff', measure: 'STAFF', value: '20.5', unit: 'FTE' };

describe('a function cost', () => {
  it('is a figure of the body’s own part in the financial year', () => {
    const { functionCosts } = read({ 'function-costs.csv': functionCostsCsv({}, STAFF) });
    const ofYear = { function: 'HUMAN_RESOURCES', year: '2019-20', scope: 'OWN', collaboration: null };
    const period = { periodKind: 'IN_YEAR', periodFrom: '2019-04-01', periodTo: '2020-03-31' };
    expect(functionCosts).toEqual([
      expect.objectContaining({ ...ofYear, ...period, measure: 'COST', value: '1200000', unit: 'GBP' }),
      expect.objectContaining({ ...ofYear, ...period, measure: 'STAFF', value: '20.5', unit: 'FTE' }),
    ]);
  });

  it('may be of a day in the year, or be kept back', () => {
    const onOneDay = { ...STAFF, period_kind: 'POINT_IN_TIME', period_to: '2020-03-31' };
    const keptBack = {
      answer: 'WITHHELD',
      reason: 'NATIONAL_SECURITY',
      value: '',
      unit: '',
      precision: '',
    };
    expect(read({ 'function-costs.csv': functionCostsCsv(keptBack, onOneDay) }).functionCosts).toEqual([
      expect.objectContaining({
        value: null,
        absence: { kind: 'WITHHELD', reason: 'NATIONAL_SECURITY', decidedBy: null },
      }),
      expect.objectContaining({ periodKind: 'POINT_IN_TIME', periodFrom: null, periodTo: '2020-03-31' }),
    ]);
  });

  it.each<[string, Cells, string]>([
    [
      'a function that is on no list',
      { function: 'FINANCES' },
      'column "function": "FINANCES" is not allowed. Did you mean "FINANCE"?',
    ],
    [
      'a half-year',
      { year: '2019-20-H1' },
      'column "year": "2019-20-H1" is no financial year; write the form 2020-21.',
    ],
    [
      'another measure',
      { measure: 'SAVING' },
      'column "measure": "SAVING" is not allowed. Allowed: COST, STAFF.',
    ],
    ['another unit', { unit: 'FTE' }, 'column "unit": "FTE" is not allowed for COST. Allowed: GBP.'],
    ['less than nought', { value: '-1' }, 'column "value": "-1" must not be less than 0.'],
    [
      'dates of another year',
      { period_kind: 'IN_YEAR', period_from: '2018-04-01', period_to: '2019-03-31' },
      'column "period_from": "2018-04-01" lies outside the financial year 2019-20.',
    ],
    [
      'a number and a reason for none',
      { answer: 'DECLINED', unit: '', precision: '' },
      'column "value": "1200000" must be empty where answer is filled.',
    ],
    ['no number', { value: '' }, 'column "value": the cell is empty; it must be filled.'],
    ['no basis', { basis: '' }, 'column "basis": the cell is empty; it must be filled.'],
  ])('is refused with %s', (_what, cells, problem) => {
    const [first] = problems({ 'function-costs.csv': functionCostsCsv(cells) });
    expect(first).toContain(`function-costs.csv, row 2, ${problem}`);
  });

  it('stands once for a function, a year and a measure', () => {
    const again = { id: 'synthetic-cost-2' };
    expect(problems({ 'function-costs.csv': functionCostsCsv({}, again, STAFF) })).toEqual([
      'function-costs.csv, row 3, column "measure": "COST" stands in row 2 already for this function and year.',
    ]);
  });

  it('is listed with every other problem of every file', () => {
    const files = {
      'opportunities.csv': opportunitiesCsv({ title: '' }),
      'opportunity-steps.csv': stepsCsv({ on: '2020-13' }),
      'function-costs.csv': functionCostsCsv({ year: '2019', measure: 'COSTS' }),
    };
    expect(problems(files)).toEqual([
      'opportunities.csv, row 2, column "title": the cell is empty; it must be filled.',
      'opportunity-steps.csv, row 2, column "on": "2020-13" is no date; write YYYY, YYYY-MM or YYYY-MM-DD.',
      'function-costs.csv, row 2, column "year": "2019" is no financial year; write the form 2020-21.',
      'function-costs.csv, row 2, column "measure": "COSTS" is not allowed. Did you mean "COST"? Allowed: COST, STAFF.',
    ]);
  });
});
