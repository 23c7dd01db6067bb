import { peerCostsByReference, PeerCostsResolver } from '../costs/peerCosts.resolver';
import { spreads, withoutCosts } from '../costs/peerCosts';
import type { PeerCostsInput, SpreadFinding } from '../costs/model';
import { summaryOf } from '../costs/summary';
import { readPeerCosts } from '../input/readPeerCosts';
import {
  A,
  B,
  C,
  D,
  noFigure,
  ownFigure,
  type FigureCells,
  type Item,
} from '../testing/accounts.test-helper';

/** What functions cost for each employee (METHOD.md, chapter 14). Synthetic: nobody ever stated any of it. */

const YEAR = { from: '2020-04-01', to: '2021-03-31' };

const cost = (value: number, cells: FigureCells = {}): Item =>
  ownFigure(value, { basis: 'INCURRED', component: null, ...YEAR, ...cells });
const staff = (value: number, cells: FigureCells = {}): Item =>
  ownFigure(value, { measure: 'STAFF', unit: 'FTE', basis: 'UNSTATED', component: null, ...YEAR, ...cells });

/** What the hub has of one body: its function costs, and whether it is reached, says anything, or publishes. */
type Has = readonly Item[] | 'not stated' | 'not reached' | 'not published';

const hr = (
  ofCost: Item | null,
  ofStaff: Item | null = null,
  heading = 'HUMAN_RESOURCES',
  year = '2020-21',
): Item => ({
  function: heading,
  year,
  cost: ofCost,
  staff: ofStaff,
});
const all = (employees: Item | null): Item => hr(null, employees, 'ALL');

function representation(bodies: Readonly<Record<string, Has>>): Item {
  return {
    id: `${A}@REGION`,
    expected: Object.entries(bodies).map(([code, has]) => ({
      publishes: has !== 'not published',
      body: { code, name: code },
    })),
    bodies: Object.entries(bodies)
      .filter(([, has]) => has !== 'not published')
      .map(([code, has]) =>
        has === 'not reached' ? null : { code, functionCosts: has === 'not stated' ? null : has },
      ),
  };
}

function inputOf(bodies: Readonly<Record<string, Has>>): PeerCostsInput {
  const input = readPeerCosts(representation(bodies));
  if (input === undefined) throw new Error('The representation cannot be read.');
  return input;
}

/** "synthetic-a 12.5" of each body compared, and "synthetic-b: reason" of each that is not. */
function shown({ compared, notCompared }: SpreadFinding): string[] {
  return [
    ...compared.map(({ code, amount }) => `${code} ${amount.round(4).toFixed()}`),
    ...notCompared.map(({ code, reason }) => `${code}: ${reason}`),
  ];
}

/** The one spread of bodies that state one function. */
function only(bodies: Readonly<Record<string, Has>>): SpreadFinding {
  const [spread, ...more] = spreads(inputOf(bodies));
  if (spread === undefined || more.length > 0) throw new Error(`There are ${more.length + 1} spreads.`);
  return spread;
}

describe('a function cost', () => {
  it('METHOD 14.1: is divided by all employees of the body and by those of the function, each apart', () => {
    const found = spreads(
      inputOf({
        [A]: [hr(cost(1000), staff(10)), all(staff(200))],
        [B]: [hr(cost(3000), staff(20)), all(staff(300))],
      }),
    );
    expect(found.map((spread) => [spread.function, spread.per, ...shown(spread)])).toEqual([
      ['HUMAN_RESOURCES', 'OF_THE_BODY', `${A} 5`, `${B} 10`],
      ['HUMAN_RESOURCES', 'OF_THE_FUNCTION', `${A} 100`, `${B} 150`],
    ]);
  });

  it('METHOD 14.1: is divided only by what somebody states', () => {
    const perOf = (...of: readonly Item[]): string[] => spreads(inputOf({ [A]: of })).map(({ per }) => per);
    expect(perOf(hr(cost(1000)), all(staff(200)))).toEqual(['OF_THE_BODY']);
    expect(perOf(hr(cost(1000), staff(10)))).toEqual(['OF_THE_FUNCTION']);
    expect(perOf(hr(cost(1000)))).toEqual(['OF_THE_FUNCTION']);
    expect(perOf(hr(cost(1000), staff(10), 'ALL'))).toEqual(['OF_THE_BODY']);
    expect(perOf(hr(null, staff(10)))).toEqual([]);
  });

  it('METHOD 14.1: is divided by the employees of its own year', () => {
    const found = spreads(
      inputOf({
        [A]: [
          hr(cost(1000)),
          hr(null, staff(10, { from: '2019-04-01', to: '2020-03-31' }), 'ALL', '2019-20'),
        ],
      }),
    );
    expect(found.map(shown)).toEqual([[`${A}: it does not state how many employees to divide by`]]);
  });

  it.each<[string, Item | null, Item | null, string]>([
    ['no cost', null, staff(10), 'it states no cost of this function for the year'],
    ['no number', noFigure('DECLINED', { scope: 'OWN' }), staff(10), 'its cost has no number'],
    ['a whole', cost(1000, { scope: 'WHOLE' }), staff(10), 'its cost is not said to be of this body alone'],
    [
      'another body’s part',
      cost(1000, { about: B }),
      staff(10),
      'its cost is not said to be of this body alone',
    ],
    ['a limit', cost(1000, { precision: 'UP_TO' }), staff(10), 'its cost is a limit, not an amount'],
    ['less than nought', cost(-1), staff(10), 'its cost is less than nought'],
    ['hours', cost(1000, { unit: 'HOURS' }), staff(10), 'its cost is not in pounds'],
    ['another year', cost(1000, { to: '2021-04-01' }), staff(10), 'its cost is not for the year'],
    ['a running total', cost(1000, { kind: 'CUMULATIVE' }), staff(10), 'its cost is not for the year'],
    ['no employees stated', cost(1000), null, 'it does not state how many employees to divide by'],
    ['no employees', cost(1000), staff(0), 'it states no employees to divide by'],
    [
      'pounds for people',
      cost(1000),
      staff(10, { unit: 'GBP' }),
      'its number of employees is not a number of people',
    ],
    [
      'a limit of people',
      cost(1000),
      staff(10, { precision: 'AT_LEAST' }),
      'its number of employees is a limit, not an amount',
    ],
    [
      'people of another year',
      cost(1000),
      staff(10, { from: '2019' }),
      'its number of employees is not of the year',
    ],
  ])('METHOD 14.2: is left out with the reason: %s', (_what, ofCost, ofStaff, reason) => {
    expect(shown(only({ [A]: [hr(ofCost, ofStaff)], [B]: [hr(cost(2000), staff(10))] }))).toEqual([
      `${B} 200`,
      `${A}: ${reason}`,
    ]);
  });

  it.each<[string, Item, Item]>([
    ['rounded', cost(1000, { precision: 'ROUNDED', roundedTo: 100 }), staff(10)],
    ['of no stated days', cost(1000, { from: null, to: null }), staff(10)],
    ['a yearly rate', cost(1000, { kind: 'PER_YEAR' }), staff(10)],
    [
      'divided by people on one day',
      cost(1000),
      staff(10, { kind: 'POINT_IN_TIME', from: null, to: '2021-03-31' }),
    ],
    ['divided by counted people', cost(1000), staff(10, { unit: 'COUNT' })],
  ])('METHOD 14.2: is used: %s', (_what, ofCost, ofStaff) => {
    expect(shown(only({ [A]: [hr(ofCost, ofStaff)] }))).toEqual([`${A} 100`]);
  });

  it.each<[string, Item, Item, string]>([
    ['basis', cost(1000, { basis: 'BUDGETED' }), staff(10), 'the basis'],
    [
      'internal costs',
      cost(1000, { includesInternalCosts: true }),
      staff(10),
      'whether the cost of own staff is in it',
    ],
    ['part', cost(1000, { component: 'payroll' }), staff(10), 'what is counted'],
    ['months', cost(1000, { to: '2020-09-30' }), staff(10), 'the dates they cover'],
    ['people', cost(1000), staff(10, { unit: 'COUNT' }), 'the unit'],
    [
      'basis and people',
      cost(1000, { basis: 'BUDGETED' }),
      staff(10, { unit: 'COUNT' }),
      'the unit and the basis',
    ],
  ])('METHOD 14.3: is compared with those alike only: another %s', (_what, ofCost, ofStaff, words) => {
    const bodies = {
      [A]: [hr(ofCost, ofStaff)],
      [B]: [hr(cost(3000), staff(10))],
      [C]: [hr(cost(2000), staff(10))],
    };
    expect(shown(only(bodies))).toEqual([
      `${C} 200`,
      `${B} 300`,
      `${A}: its figures differ from those of the bodies compared in ${words}`,
    ]);
  });

  it('METHOD 14.3: of equal groups, is compared in that of the body asked about, then by the basis', () => {
    const [incurred, budgeted] = [
      [hr(cost(1000), staff(10))],
      [hr(cost(1000, { basis: 'BUDGETED' }), staff(10))],
    ];
    const bases = (bodies: Readonly<Record<string, Has>>): unknown[] =>
      only(bodies).compared.map(({ code, cost: { figure } }) => [code, figure.basis]);
    expect(bases({ [A]: budgeted, [B]: incurred, [C]: incurred, [D]: budgeted })).toEqual([
      [A, 'BUDGETED'],
      [D, 'BUDGETED'],
    ]);
    expect(bases({ [A]: 'not stated', [B]: budgeted, [C]: incurred })).toEqual([[C, 'INCURRED']]);
  });
});

describe('what bodies spend for each employee', () => {
  const summary = (...pairs: readonly (readonly [number, number])[]): unknown => {
    const bodies = Object.fromEntries(
      pairs.map(([ofCost, ofStaff], index) => [`synthetic-${index + 1}`, [hr(cost(ofCost), staff(ofStaff))]]),
    );
    const found = summaryOf(only(bodies));
    return (
      found && [found.lowest, found.median, found.highest, found.ratio].map((one) => one?.toFixed() ?? null)
    );
  };

  it('METHOD 14.4: is summed up to the penny, from amounts that are not rounded', () => {
    expect(summary([2000, 3], [1000, 3], [4000, 3])).toEqual(['333.33', '666.67', '1333.33', '4']);
    expect(summary([100, 3], [100, 7])).toEqual(['14.29', '23.81', '33.33', '2.33']);
  });

  it('METHOD 14.4: rounds a half of a penny up', () => {
    expect(summary([0.25, 10], [0.25, 10])).toEqual(['0.03', '0.03', '0.03', '1']);
  });

  it('METHOD 14.4: has no summary of one, and no ratio to nought', () => {
    expect(summary([1000, 10])).toBeUndefined();
    expect(summary([0, 10], [1000, 10])).toEqual(['0', '50', '100', null]);
  });

  it('METHOD 14.5: names who states none at all, and why', () => {
    const bodies: Readonly<Record<string, Has>> = {
      [A]: [hr(cost(1000), staff(10))],
      [B]: 'not stated',
      [C]: 'not reached',
      [D]: 'not published',
      'synthetic-e': [],
      'synthetic-f': [{ function: 'HUMAN_RESOURCES', year: 'last year', cost: cost(1), staff: null }],
    };
    const away =
      'its publisher could not be reached, or did not answer in the form of the contract; that says nothing about the body';
    expect(withoutCosts(inputOf(bodies)).map(({ code, reason }) => [code, reason])).toEqual([
      [B, 'its publisher does not say what functions cost'],
      [C, away],
      [D, 'it publishes nothing through the hub'],
      ['synthetic-e', 'it says that it has no such figures'],
      ['synthetic-f', away],
    ]);
    expect(shown(only(bodies))).toEqual([`${A} 100`]);
  });

  it('METHOD 14.5: names with the reason who states function costs but not these', () => {
    const bodies = { [A]: [hr(cost(1000), staff(10))], [B]: [hr(cost(1), staff(1), 'FINANCE')] };
    expect(spreads(inputOf(bodies)).map(shown)).toEqual([
      [`${A} 100`, `${B}: it states no cost of this function for the year`],
      [`${B} 1`, `${A}: it states no cost of this function for the year`],
    ]);
  });

  it.each<[string, Readonly<Record<string, Has>>, string]>([
    [
      'several',
      { [A]: [hr(cost(1000)), all(staff(10))], [B]: [hr(cost(2500)), all(staff(10))] },
      'Human resources in 2020-21, for each employee of the body: from £100 (synthetic-a) to £250 (synthetic-b): 2.5 times as much. The median of 2 bodies is £175.',
    ],
    [
      'one',
      { [A]: [hr(cost(1000), staff(10), 'ICT')] },
      'ICT in 2020-21, for each employee of the function: £100 (synthetic-a), and no other body to compare it with.',
    ],
    [
      'none',
      { [A]: [hr(cost(1000), null, 'ALL')] },
      'Everything that the body does in 2020-21, for each employee of the body: no figures that can be used.',
    ],
  ])('METHOD 14: is put into words: %s', (_what, bodies, reading) => {
    const costs = peerCostsByReference(representation(bodies) as { id: string } & Item);
    expect(new PeerCostsResolver().functions(costs)?.map((one) => one.reading)).toEqual([reading]);
  });
});

it('METHOD 14: nothing is said when the directory has not answered', () => {
  const costs = peerCostsByReference({ id: `${A}@REGION` });
  expect([new PeerCostsResolver().functions(costs), new PeerCostsResolver().withoutCosts(costs)]).toEqual([
    null,
    null,
  ]);
});
