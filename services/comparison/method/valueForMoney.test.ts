import { valueForMoney } from '../value/valueForMoney';
import { A, figure, inputOf, ownFigure, type FigureCells, type Item } from '../testing/accounts.test-helper';

/** Amounts for each resident and each officer (METHOD.md, chapter 10). */

const residents = (value: number, asAt = '2020'): Item => ({ measure: 'POPULATION', value, asAt });
const officers = (value: number, asAt = '2020'): Item => ({ measure: 'OFFICER_FTE', value, asAt });

interface Shown {
  readonly perHead: string | undefined;
  readonly perOfficer: string | undefined;
  readonly cautions: readonly string[];
}

function valuesOf(item: Item, statistics: readonly Item[]): Shown[] {
  return valueForMoney(inputOf({ [A]: [item] }, { statistics: { [A]: statistics } })).map((found) => ({
    perHead: found.perHead?.toFixed(),
    perOfficer: found.perOfficer?.toFixed(),
    cautions: found.cautions,
  }));
}

/** The cautions on an own amount with both statistics as at one date. */
const cautions = (cells: FigureCells, asAt: string): readonly string[] | undefined =>
  valuesOf(ownFigure(1_000_000, cells), [residents(500_000, asAt), officers(1000, asAt)])[0]?.cautions;

describe('an amount', () => {
  it('METHOD 10: is divided by residents and officers, to the penny', () => {
    expect(valuesOf(ownFigure(1_000_000), [residents(518_100), officers(1291.15)])).toEqual([
      { perHead: '1.93', perOfficer: '774.5', cautions: [] },
    ]);
  });

  it.each<[string, Item]>([
    ['the whole', figure(1_000_000)],
    ['hours', ownFigure(1_000_000, { unit: 'HOURS' })],
    ['several bodies together', ownFigure(1_000_000, { about: `${A} synthetic-b` })],
    ['what is no amount of money', ownFigure(1_000_000, { measure: 'HOURS' })],
  ])('METHOD 10: is one body’s own in pounds, not %s', (_what, item) => {
    expect(valuesOf(item, [residents(500_000), officers(1000)])).toEqual([]);
  });

  it('METHOD 10.1: is not divided by fewer than 50,000 residents, but by their officers', () => {
    expect(valuesOf(ownFigure(1_000_000), [residents(49_999), officers(1000)])).toEqual([
      {
        perHead: undefined,
        perOfficer: '1000',
        cautions: ['So few people live there that a figure for each resident means nothing.'],
      },
    ]);
  });

  it('METHOD 10.1: is divided by 50,000 residents', () => {
    expect(valuesOf(ownFigure(1_000_000), [residents(50_000), officers(1000)])).toEqual([
      { perHead: '20', perOfficer: '1000', cautions: [] },
    ]);
  });

  it('METHOD 10.2: is marked where the statistics are of another year', () => {
    expect(cautions({ from: '2017', to: '2017' }, '2020-06-30')).toEqual([
      'Residents are of 30 June 2020, the figure is of 2017.',
      'Officers are of 30 June 2020, the figure is of 2017.',
    ]);
    expect(cautions({ from: '2020', to: '2020' }, '2020-06-30')).toEqual([]);
  });

  it('METHOD 10.2: is marked with the date of the statistics where it carries no year', () => {
    expect(cautions({ from: null, to: null, statedOn: null }, '2020-06-30')).toEqual([
      'The figure carries no year; residents are of 30 June 2020.',
      'The figure carries no year; officers are of 30 June 2020.',
    ]);
  });

  it.each<[string, FigureCells['kind'], readonly string[]]>([
    ['METHOD 10.2: a running total is marked', 'CUMULATIVE', ['A running total, not one year.']],
    [
      'METHOD 10.2: a figure at a point in time is marked',
      'POINT_IN_TIME',
      ['Not stated to be for one year.'],
    ],
    ['METHOD 10.2: a figure of no stated period is marked', 'UNSTATED', ['Not stated to be for one year.']],
    ['METHOD 10.2: a figure of one year is not marked', 'IN_YEAR', []],
    ['METHOD 10.2: a yearly rate is not marked', 'PER_YEAR', []],
  ])('%s', (_name, kind, expected) => {
    expect(cautions({ kind }, '2020')).toEqual(expected);
  });
});
