import {
  A,
  figure,
  noFigure,
  ownFigure,
  pairOf,
  verdictLine,
  type FigureCells,
  type Item,
} from '../testing/accounts.test-helper';

/** When two figures answer the same question (METHOD.md, chapter 2): the same number, one qualifier changed. */

type Row = readonly [name: string, one: Item, other: Item, line: string];

const of = (cells: FigureCells): Item => figure(5, cells);
const saving = (cells: FigureCells): Item => figure(5, { measure: 'SAVING', ...cells });
const own = (about: string): Item => ownFigure(5, { about });

const ROWS: readonly Row[] = [
  ['METHOD 2.1: pounds and hours', of({}), of({ unit: 'HOURS' }), 'NOT_COMPARABLE UNIT'],
  ['METHOD 2.1: hours and hours', of({ unit: 'HOURS' }), of({ unit: 'HOURS' }), 'AGREES'],

  ['METHOD 2.2: a part and the whole', of({}), own(A), 'NOT_COMPARABLE SCOPE'],
  ['METHOD 2.2: the whole and not stated', of({}), of({ scope: 'UNSTATED' }), 'NOT_COMPARABLE SCOPE'],
  ['METHOD 2.2: a part and not stated', own(A), of({ scope: 'UNSTATED' }), 'NOT_COMPARABLE SCOPE'],
  ['METHOD 2.2: twice not stated', of({ scope: 'UNSTATED' }), of({ scope: 'UNSTATED' }), 'AGREES'],

  ['METHOD 2.3: parts of two bodies', own('synthetic-x'), own('synthetic-y'), 'NOT_COMPARABLE SUBJECT'],
  ['METHOD 2.3: each publisher’s own part', ownFigure(5), ownFigure(5), 'NOT_COMPARABLE SUBJECT'],
  ['METHOD 2.3: the same body’s part', own('synthetic-x'), own('synthetic-x'), 'AGREES'],
  ['METHOD 2.3: the publisher’s own part and the same part by name', ownFigure(5), own(A), 'AGREES'],
  [
    'METHOD 2.3: whose part is not asked of the whole',
    of({ about: 'synthetic-x' }),
    of({ about: 'synthetic-y' }),
    'AGREES',
  ],

  ['METHOD 2.4: paid and incurred', of({}), of({ basis: 'INCURRED' }), 'NOT_COMPARABLE BASIS'],
  ['METHOD 2.4: paid and not stated', of({}), of({ basis: 'UNSTATED' }), 'NOT_COMPARABLE BASIS'],
  ['METHOD 2.4: twice not stated', of({ basis: 'UNSTATED' }), of({ basis: 'UNSTATED' }), 'AGREES'],

  [
    'METHOD 2.5: a cost with internal costs and one without',
    of({ includesInternalCosts: true }),
    of({ includesInternalCosts: false }),
    'NOT_COMPARABLE INTERNAL_COSTS',
  ],
  [
    'METHOD 2.5: a cost with internal costs and one that does not say',
    of({ includesInternalCosts: true }),
    of({}),
    'NOT_COMPARABLE INTERNAL_COSTS',
  ],
  [
    'METHOD 2.5: a cost without internal costs and one that does not say',
    of({ includesInternalCosts: false }),
    of({}),
    'NOT_COMPARABLE INTERNAL_COSTS',
  ],
  [
    'METHOD 2.5: two costs with internal costs',
    of({ includesInternalCosts: true }),
    of({ includesInternalCosts: true }),
    'AGREES',
  ],
  [
    'METHOD 2.5: two costs without',
    of({ includesInternalCosts: false }),
    of({ includesInternalCosts: false }),
    'AGREES',
  ],
  [
    'METHOD 2.5: not asked of what is no cost',
    of({ measure: 'BUDGET', includesInternalCosts: true }),
    of({ measure: 'BUDGET', includesInternalCosts: false }),
    'AGREES',
  ],

  [
    'METHOD 2.6: rent and heating',
    of({ component: 'rent' }),
    of({ component: 'heating' }),
    'NOT_COMPARABLE COMPONENT',
  ],
  [
    'METHOD 2.6: rent and not stated',
    of({ component: 'rent' }),
    of({ component: null }),
    'NOT_COMPARABLE COMPONENT',
  ],
  ['METHOD 2.6: twice not stated', of({ component: null }), of({ component: null }), 'AGREES'],
  [
    'METHOD 2.6: capitals and spaces do not matter',
    of({ component: 'rent and heating' }),
    of({ component: ' Rent  and HEATING ' }),
    'AGREES',
  ],

  ['METHOD 2.7: in a year and a yearly rate', of({}), of({ kind: 'PER_YEAR' }), 'NOT_COMPARABLE PERIOD_KIND'],
  [
    'METHOD 2.7: a running total and at a point in time',
    of({ kind: 'CUMULATIVE' }),
    of({ kind: 'POINT_IN_TIME' }),
    'NOT_COMPARABLE PERIOD_KIND',
  ],
  ['METHOD 2.7: in a year and not stated', of({}), of({ kind: 'UNSTATED' }), 'NOT_COMPARABLE PERIOD_KIND'],
  ['METHOD 2.7: two yearly rates', of({ kind: 'PER_YEAR' }), of({ kind: 'PER_YEAR' }), 'AGREES'],

  ['METHOD 2.8: other ends', of({}), of({ to: '2020-04-01' }), 'NOT_COMPARABLE PERIOD'],
  ['METHOD 2.8: other beginnings of a year', of({}), of({ from: '2019-04-02' }), 'NOT_COMPARABLE PERIOD'],
  [
    'METHOD 2.8: other beginnings where the kind is not stated',
    of({ kind: 'UNSTATED' }),
    of({ kind: 'UNSTATED', from: '2019-04-02' }),
    'NOT_COMPARABLE PERIOD',
  ],
  ...(['PER_YEAR', 'CUMULATIVE', 'POINT_IN_TIME'] as const).map((kind): Row => [
    `METHOD 2.8: the beginning is not asked of ${kind}`,
    of({ kind }),
    of({ kind, from: '2019-04-02' }),
    'AGREES',
  ]),
  ['METHOD 2.8: a year and a day in it', of({}), of({ to: '2020' }), 'AGREES'],
  ['METHOD 2.8: a month and a day in it', of({}), of({ from: '2019-04', to: '2020-03' }), 'AGREES'],
  ['METHOD 2.8: a month and a day outside it', of({}), of({ to: '2020-04' }), 'NOT_COMPARABLE PERIOD'],
  ['METHOD 2.8: one end missing', of({}), of({ to: null }), 'NOT_COMPARABLE PERIOD'],
  ['METHOD 2.8: both ends missing', of({ to: null }), of({ to: null }), 'AGREES'],
  ['METHOD 2.8: one beginning missing', of({}), of({ from: null }), 'NOT_COMPARABLE PERIOD'],
  [
    'METHOD 2.8: not looked at when the kind differs',
    of({}),
    of({ kind: 'CUMULATIVE', to: '2021' }),
    'NOT_COMPARABLE PERIOD_KIND',
  ],

  [
    'METHOD 2.9: cash and no cash',
    saving({ category: 'CASH_RELEASING' }),
    saving({ category: 'NON_CASH_RELEASING' }),
    'NOT_COMPARABLE SAVING_CATEGORY',
  ],
  [
    'METHOD 2.9: cash and cash',
    saving({ category: 'CASH_RELEASING' }),
    saving({ category: 'CASH_RELEASING' }),
    'AGREES',
  ],
  ['METHOD 2.9: cash and not stated', saving({ category: 'CASH_RELEASING' }), saving({}), 'AGREES'],

  [
    'METHOD 2.10: forecast and claimed',
    saving({ status: 'FORECAST' }),
    saving({ status: 'CLAIMED' }),
    'NOT_COMPARABLE SAVING_STATUS',
  ],
  [
    'METHOD 2.10: claimed and not stated',
    saving({ status: 'CLAIMED' }),
    saving({}),
    'NOT_COMPARABLE SAVING_STATUS',
  ],
  [
    'METHOD 2.10: claimed and claimed',
    saving({ status: 'CLAIMED' }),
    saving({ status: 'CLAIMED' }),
    'AGREES',
  ],
  ['METHOD 2.10: twice not stated', saving({}), saving({}), 'AGREES'],
];

describe('two figures of one measure and one number', () => {
  it.each(ROWS)('%s', (_name, one, other, line) => {
    expect(verdictLine(pairOf(one, other, { tolerancePercent: 0 }))).toBe(line);
  });
});

describe('the qualifiers that differ', () => {
  it('METHOD 2.1, 2.2, 2.4, 2.5, 2.6, 2.7, 2.9, 2.10: are all named, in the order of the table', () => {
    const other = figure(5, {
      unit: 'HOURS',
      scope: 'UNSTATED',
      basis: 'INCURRED',
      includesInternalCosts: true,
      component: 'rent',
      kind: 'CUMULATIVE',
      category: 'QUALITATIVE',
      status: 'CLAIMED',
    });
    const one = figure(5, { category: 'CASH_RELEASING' });
    expect(pairOf(one, other)).toEqual({
      verdict: 'NOT_COMPARABLE',
      differing: [
        'UNIT',
        'SCOPE',
        'BASIS',
        'INTERNAL_COSTS',
        'COMPONENT',
        'PERIOD_KIND',
        'SAVING_CATEGORY',
        'SAVING_STATUS',
      ],
    });
  });

  it('METHOD 2.3, 2.8: the subject is named before the basis, the period after the component', () => {
    const other = ownFigure(5, { basis: 'INCURRED', component: 'rent', to: '2021', status: 'CLAIMED' });
    expect(pairOf(ownFigure(5), other).differing).toEqual([
      'SUBJECT',
      'BASIS',
      'COMPONENT',
      'PERIOD',
      'SAVING_STATUS',
    ]);
  });
});

describe('where there is no number', () => {
  it('METHOD 2.1, 2.4, 2.7, 2.8: unit, basis and period are not looked at', () => {
    const absent = noFigure('NO_NUMBER', { basis: 'UNSTATED', kind: 'UNSTATED' });
    expect(pairOf(figure(5), absent)).toEqual({ verdict: 'NOT_COMPARABLE', differing: [] });
    const ends = noFigure('NO_NUMBER', { basis: 'PAID', kind: 'IN_YEAR', to: '2021' });
    expect(pairOf(figure(5, { unit: 'HOURS' }), ends).differing).toEqual([]);
  });

  it('METHOD 2.2, 2.3, 2.6: scope, subject and component are', () => {
    const absent = noFigure('NO_NUMBER', { component: 'rent' });
    expect(pairOf(figure(5), absent).differing).toEqual(['COMPONENT']);
    expect(pairOf(ownFigure(5), absent).differing).toEqual(['SCOPE', 'COMPONENT']);
    expect(pairOf(ownFigure(5), noFigure('NO_NUMBER', { scope: 'OWN' })).differing).toEqual(['SUBJECT']);
  });
});
