import { totalOf, type TotalFinding, type TotalKind } from '../overview/totals';
import { isPanelReportOverdue } from '../question/panelReport';
import {
  A,
  B,
  compared,
  noFigure,
  observed,
  ownFigure,
  statement,
  type FigureCells,
  type Item,
} from '../testing/accounts.test-helper';

/** What overviews count (METHOD.md, chapter 11). */

const YEAR = { from: '2020-04-01', to: '2021-03-31' } as const;

const contribution = (value: number, cells: FigureCells = {}): Item =>
  ownFigure(value, { measure: 'CONTRIBUTION', ...YEAR, ...cells });
const saving = (value: number, cells: FigureCells = {}): Item =>
  ownFigure(value, { measure: 'SAVING', basis: 'CLAIMED', status: 'CLAIMED', ...YEAR, ...cells });

function totalOfA(
  kind: TotalKind,
  own: readonly Item[],
  observations: readonly Item[] = [],
  period = '2020-21',
): TotalFinding {
  return totalOf([compared({ [A]: own, [B]: [] }, { observations, period })], kind);
}

/** The amount, and why what does not count is left out. */
const shown = ({ amount, leftOut }: TotalFinding): unknown[] => [
  amount?.toFixed() ?? null,
  ...leftOut.map(({ reason }) => reason),
];

describe('a total', () => {
  it.each<[string, TotalKind, Item]>([
    ['METHOD 11.1: counts contributions that were paid', 'contributions', contribution(5)],
    ['METHOD 11.1: counts contributions incurred', 'contributions', contribution(5, { basis: 'INCURRED' })],
    ['METHOD 11.1: counts savings that were claimed', 'savings', saving(5)],
    ['METHOD 11.1: counts savings that were checked', 'savings', saving(5, { status: 'VALIDATED' })],
    [
      'METHOD 11.1: counts what is for a part of the financial year',
      'contributions',
      contribution(5, { from: '2020-10', to: '2021-03' }),
    ],
  ])('%s', (_name, kind, item) => {
    expect(shown(totalOfA(kind, [item]))).toEqual(['5']);
  });

  it.each<[string, TotalKind, Item, string]>([
    ['budgets', 'contributions', contribution(5, { basis: 'BUDGETED' }), 'it is neither paid nor incurred'],
    [
      'commitments',
      'contributions',
      contribution(5, { basis: 'COMMITTED' }),
      'it is neither paid nor incurred',
    ],
    [
      'a forecast',
      'contributions',
      contribution(5, { basis: 'FORECAST' }),
      'it is neither paid nor incurred',
    ],
    [
      'savings that are forecast',
      'savings',
      saving(5, { status: 'FORECAST' }),
      'it is neither claimed to have been made nor checked',
    ],
    [
      'savings that were undone',
      'savings',
      saving(5, { status: 'REVERSED' }),
      'it is neither claimed to have been made nor checked',
    ],
    [
      'the year before',
      'contributions',
      contribution(5, { from: '2019-04-01', to: '2020-03-31' }),
      'it is for another year',
    ],
    [
      'what may have begun a day before the year',
      'contributions',
      contribution(5, { from: '2020-03-31' }),
      'it is for another year',
    ],
    [
      'what ends a day after the year',
      'contributions',
      contribution(5, { to: '2021-04-01' }),
      'it is for another year',
    ],
    [
      'a calendar year',
      'contributions',
      contribution(5, { from: '2020', to: '2020' }),
      'it is for another year',
    ],
    ['no year', 'contributions', contribution(5, { from: null, to: null }), 'it does not say for which year'],
    ['no end', 'contributions', contribution(5, { to: null }), 'it does not say for which year'],
    ['a running total', 'contributions', contribution(5, { kind: 'CUMULATIVE' }), 'it is not for one year'],
    [
      'a lower limit',
      'contributions',
      contribution(5, { precision: 'AT_LEAST' }),
      'it is a limit, not an amount',
    ],
    [
      'an upper limit',
      'contributions',
      contribution(5, { precision: 'UP_TO' }),
      'it is a limit, not an amount',
    ],
    [
      'several bodies together',
      'contributions',
      contribution(5, { about: `${A} ${B}` }),
      'it is of several bodies together',
    ],
    [
      'what is not said to be a part',
      'contributions',
      contribution(5, { scope: 'UNSTATED' }),
      'it is not said to be one body’s own part',
    ],
    ['hours', 'contributions', contribution(5, { unit: 'HOURS' }), 'it is not in pounds'],
    [
      'what is kept back',
      'contributions',
      noFigure('DECLINED', { measure: 'CONTRIBUTION', scope: 'OWN' }),
      'there is no number',
    ],
  ])('METHOD 11.1: leaves out, with the reason: %s', (_what, kind, item, reason) => {
    expect(shown(totalOfA(kind, [item]))).toEqual([null, reason]);
  });

  it('METHOD 11.1: leaves out what an observer states', () => {
    const observations = [observed(contribution(5, { about: A }))];
    expect(shown(totalOfA('contributions', [], observations))).toEqual([
      null,
      'an observer states it, not the body',
    ]);
    expect(shown(totalOfA('contributions', [contribution(7)], observations))).toEqual([
      '7',
      'an observer states it, not the body',
    ]);
  });

  it('METHOD 11.1: is for the whole financial year, of a half-year too', () => {
    expect(shown(totalOfA('contributions', [contribution(5)], [], '2020-21-H2'))).toEqual(['5']);
    expect(shown(totalOfA('contributions', [contribution(5)], [], '2021-22-H1'))).toEqual([
      null,
      'it is for another year',
    ]);
  });

  it('METHOD 11.1: adds up over bodies and collaborations, and says who adds what', () => {
    const one = compared({ [A]: [contribution(5)], [B]: [contribution(7)] });
    const other = compared({ [A]: [contribution(0.5)], [B]: [] });
    const { amount, byBody } = totalOf([one, other], 'contributions');
    expect(amount?.toFixed()).toBe('12.5');
    expect([...byBody].map(([code, value]) => [code, value.toFixed()])).toEqual([
      [A, '5.5'],
      [B, '7'],
    ]);
  });
});

describe('a report to the panel', () => {
  it.each<[string, string | null, string, boolean]>([
    ['METHOD 11.2: is not overdue six months before the end of a year', '2021-09-30', '2021-22', false],
    ['METHOD 11.2: is overdue a day more than six months before', '2021-09-29', '2021-22', true],
    [
      'METHOD 11.2: is not overdue six months before the end of a first half',
      '2021-03-30',
      '2021-22-H1',
      false,
    ],
    ['METHOD 11.2: is overdue a day more than that', '2021-03-29', '2021-22-H1', true],
    ['METHOD 11.2: is not overdue on the last day', '2022-03-31', '2021-22', false],
    ['METHOD 11.2: is overdue where none is recorded', null, '2021-22', true],
  ])('%s', (_name, last, period, overdue) => {
    expect(isPanelReportOverdue(last, period)).toBe(overdue);
  });

  const asked = (reportedToPanelOn: string | null): string[] =>
    compared({ [A]: [contribution(5)] }, { reportedToPanelOn })
      .questions.filter(({ topic }) => topic === 'panel report')
      .map(({ text }) => text);

  const isAsked = (...own: readonly Item[]): boolean =>
    compared({ [A]: own, [B]: [] }, { reportedToPanelOn: null }).questions.some(
      ({ topic, putTo }) => topic === 'panel report' && putTo === A,
    );
  const reported = (statedOn: string | null): FigureCells => ({ statedAs: 'PANEL_REPORT', statedOn });

  it('METHOD 11.2: is known from a figure or a statement that was made in one', () => {
    expect(isAsked(contribution(5, reported('2021-01-31')))).toBe(false);
    expect(isAsked(statement('START', '2014', reported('2021-01-31')))).toBe(false);
    expect(isAsked(contribution(5, { statedAs: 'FORCE', statedOn: '2021-01-31' }))).toBe(true);
  });

  it('METHOD 11.2: is not known from one without a day, nor from one that was too early', () => {
    expect(isAsked(contribution(5, reported(null)))).toBe(true);
    expect(isAsked(contribution(5, reported('2021-01')))).toBe(true);
    expect(isAsked(contribution(5, reported('2020-09-29')))).toBe(true);
    expect(isAsked(contribution(5, reported('2020-09-30')))).toBe(false);
  });

  it('METHOD 11.2: is known from the last of several', () => {
    const [early, late] = [reported('2019-01-31'), reported('2021-01-31')];
    expect(isAsked(contribution(5, early), statement('START', '2014', late))).toBe(false);
    expect(isAsked(contribution(5, late), statement('START', '2014', early))).toBe(false);
  });

  it('METHOD 11.2: is not known from another body’s', () => {
    const around = { reportedToPanelOn: null };
    const { questions } = compared({ [A]: [contribution(5, reported('2021-01-31'))], [B]: [] }, around);
    expect(questions.filter(({ topic }) => topic === 'panel report').map(({ putTo }) => putTo)).toEqual([B]);
  });

  it('METHOD 11.2: is asked for when overdue, and not otherwise', () => {
    expect(asked('2020-09-30')).toEqual([]);
    expect(asked('2020-09-29')).toEqual([
      'On Synthetic unit: you last reported your account to your panel on 29 September 2020, more than six months before the end of this period. When will you report it next?',
    ]);
    expect(asked(null)).toEqual([
      'On Synthetic unit: the hub has no record that you reported your account to your panel. When will you report it next?',
    ]);
  });
});
