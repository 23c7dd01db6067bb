import fc from 'fast-check';
import { isSurelyAfter } from '../../common/time/partialDate';
import type { FactRow } from '../store/factRow';
import type { FigureRow } from '../store/figureRow';
import { byDate, standingFacts, standingFigures } from './replaced';

/** A synthetic figure: a number unless `absenceKind` is given. */
function figure(key: string, cells: Partial<FigureRow>): FigureRow {
  return {
    key,
    place: 0,
    statedOn: '2020-09-14',
    measure: 'COST',
    scope: 'OWN',
    basis: 'PAID',
    includesInternalCosts: null,
    about: [],
    value: '1',
    unit: 'GBP',
    precision: 'EXACT',
    periodKind: 'CUMULATIVE',
    periodFrom: null,
    periodTo: '2020',
    component: null,
    savingCategory: null,
    savingStatus: null,
    absenceKind: null,
    ...cells,
  } as FigureRow;
}

function absence(key: string, cells: Partial<FigureRow>): FigureRow {
  return figure(key, {
    value: null,
    unit: null,
    basis: 'UNSTATED',
    periodKind: 'UNSTATED',
    periodTo: null,
    absenceKind: 'DECLINED',
    ...cells,
  });
}

function fact(key: string, cells: Partial<FactRow>): FactRow {
  return {
    key,
    place: 0,
    statedOn: '2020',
    aspect: 'STATUS',
    value: 'ACTIVE',
    component: null,
    ...cells,
  } as FactRow;
}

const keys = (rows: readonly { key: string }[]): string[] => rows.map(({ key }) => key);
const keysOfFigures = (...rows: FigureRow[]): string[] => keys(standingFigures(rows));
const keysOfFacts = (...rows: FactRow[]): string[] => keys(standingFacts(rows));

describe('a figure', () => {
  it('METHOD 1.1: takes the place of an earlier one with the same qualifiers, whatever its value and precision', () => {
    const later = figure('later', { statedOn: '2021-08', value: '2', precision: 'ABOUT', roundedTo: '1' });
    expect(keysOfFigures(figure('earlier', {}), later)).toEqual(['later']);
    expect(keysOfFigures(later, figure('earlier', {}))).toEqual(['later']);
  });

  it.each<[string, Partial<FigureRow>]>([
    ['measure', { measure: 'BUDGET' }],
    ['scope', { scope: 'WHOLE' }],
    ['basis', { basis: 'INCURRED' }],
    ['internal costs', { includesInternalCosts: true }],
    ['unit', { unit: 'PERCENT' }],
    ['the body it is about', { about: ['synthetic-b'] }],
    ['component', { component: 'rent' }],
    ['kind of period', { periodKind: 'IN_YEAR' }],
    ['beginning of the period', { periodFrom: '2016' }],
    ['end of the period', { periodTo: '2021' }],
    ['category of a saving', { savingCategory: 'QUALITATIVE' }],
    ['status of a saving', { savingStatus: 'CLAIMED' }],
  ])('METHOD 1.1: stands beside an earlier one when they differ in %s', (_what, cells) => {
    expect(keysOfFigures(figure('earlier', {}), figure('later', { statedOn: '2021', ...cells }))).toEqual([
      'earlier',
      'later',
    ]);
  });

  it('METHOD 1.2: stands beside another of what may be the same day: the account contradicts itself', () => {
    expect(keysOfFigures(figure('a', {}), figure('b', { value: '2' }))).toEqual(['a', 'b']);
    expect(keysOfFigures(figure('a', { statedOn: '2020' }), figure('b', {}))).toEqual(['a', 'b']);
    expect(keysOfFigures(figure('a', { statedOn: '2020-09' }), figure('b', { statedOn: '2020' }))).toEqual([
      'a',
      'b',
    ]);
  });

  it('without a date is never replaced and replaces nothing', () => {
    expect(
      keysOfFigures(
        figure('undated', { statedOn: null }),
        figure('old', { statedOn: '1999' }),
        figure('new', {}),
      ),
    ).toEqual(['undated', 'new']);
  });
});

describe('an absence of a number', () => {
  it('METHOD 1.1: gives way to a later number about the same thing, whatever its other qualifiers', () => {
    const number = figure('number', { statedOn: '2021', basis: 'COMMITTED', unit: 'HOURS' });
    expect(keysOfFigures(absence('absence', {}), number)).toEqual(['number']);
    expect(keysOfFigures(absence('absence', { component: 'rent' }), number)).toEqual(['absence', 'number']);
  });

  it('METHOD 1.1: gives way to a later absence about the same thing', () => {
    const later = absence('later', { statedOn: '2021', absenceKind: 'NO_ANSWER' });
    expect(keysOfFigures(absence('earlier', {}), later)).toEqual(['later']);
  });

  it('METHOD 1.1: takes no earlier number away', () => {
    expect(keysOfFigures(figure('number', {}), absence('later', { statedOn: '2021' }))).toEqual([
      'number',
      'later',
    ]);
  });
});

describe('the figures that stand', () => {
  it('METHOD 1.1, 1.2: are those that no other surely comes after, however many there are and in any order', () => {
    const dates = fc.constantFrom(null, '2019', '2020', '2020-03', '2020-09', '2020-09-14', '2021-01-01');
    const row = fc
      .record({
        statedOn: dates,
        basis: fc.constantFrom('PAID' as const, 'INCURRED' as const),
        component: fc.constantFrom(null, 'rent'),
        isAbsent: fc.boolean(),
      })
      .map(({ isAbsent, ...cells }) => (isAbsent ? absence('', cells) : figure('', cells)));
    const replaces = (later: FigureRow, earlier: FigureRow): boolean => {
      if (later.statedOn === null || earlier.statedOn === null) return false;
      if (!isSurelyAfter(later.statedOn, earlier.statedOn) || later.component !== earlier.component)
        return false;
      return earlier.absenceKind !== null || (later.absenceKind === null && later.basis === earlier.basis);
    };
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const expected = rows.filter((one) => !rows.some((other) => replaces(other, one)));
        expect(standingFigures(rows)).toEqual(expected);
      }),
    );
  });
});

describe('a statement', () => {
  it('METHOD 1.1: takes the place of an earlier one on the same aspect', () => {
    expect(keysOfFacts(fact('earlier', {}), fact('later', { statedOn: '2021', value: 'ENDED' }))).toEqual([
      'later',
    ]);
  });

  it('METHOD 1.1: stands beside one on another aspect or another part', () => {
    const later = { statedOn: '2021' };
    expect(keysOfFacts(fact('a', {}), fact('b', { ...later, aspect: 'LEAD' }))).toEqual(['a', 'b']);
    expect(keysOfFacts(fact('a', {}), fact('b', { ...later, component: 'dogs' }))).toEqual(['a', 'b']);
  });

  it('METHOD 1.1: takes the place of text that ends in brackets', () => {
    const earlier = fact('earlier', { aspect: 'PURPOSE', value: 'Synthetic: to share systems (and people)' });
    const later = fact('later', { aspect: 'PURPOSE', statedOn: '2021', value: 'Synthetic: to share' });
    expect(keysOfFacts(earlier, later)).toEqual(['later']);
  });

  it.each(['OBJECTIVE', 'WORK_STREAM', 'OUTCOME', 'SKILLS', 'PUBLICATION'] as const)(
    'stands beside others of an aspect that has many: %s',
    (aspect) => {
      expect(keysOfFacts(fact('a', { aspect }), fact('b', { aspect, statedOn: '2021' }))).toEqual(['a', 'b']);
    },
  );

  it('without a date is never replaced and replaces nothing', () => {
    expect(keysOfFacts(fact('undated', { statedOn: null }), fact('dated', {}))).toEqual(['undated', 'dated']);
  });
});

describe('the order of an account', () => {
  it('is by date, then by place in the file, with what has no date at the end', () => {
    const rows = [
      { key: 'undated', statedOn: null, place: 0 },
      { key: 'second of the day', statedOn: '2020-09-14', place: 2 },
      { key: 'latest', statedOn: '2021', place: 1 },
      { key: 'undated too', statedOn: null, place: 3 },
      { key: 'first of the day', statedOn: '2020-09-14', place: 1 },
    ];
    expect(keys(rows.sort(byDate))).toEqual([
      'first of the day',
      'second of the day',
      'latest',
      'undated',
      'undated too',
    ]);
  });
});
