import {
  A,
  B,
  C,
  compared,
  figure,
  noFigure,
  observed,
  ownFigure,
  share,
  type FigureCells,
  type Has,
  type Item,
  type Surroundings,
} from '../testing/accounts.test-helper';
import type { SumFinding } from '../sum/sumFinding';

/** How sums are checked (METHOD.md, chapter 8); breakdowns are in breakdowns.test.ts. */

type Bodies = Readonly<Record<string, Has>>;

const sumsOf = (bodies: Bodies, around?: Surroundings): readonly SumFinding[] =>
  compared(bodies, around).sums;

/** "ADDS_UP 4 + 6 = 10" of every sum. */
const sumLines = (bodies: Bodies, around?: Surroundings): string[] =>
  sumsOf(bodies, around).map(
    ({ verdict, parts, total }) =>
      `${verdict} ${parts.map(({ value }) => value?.toFixed()).join(' + ')} = ${total.toFixed()}`,
  );

const reasons = (bodies: Bodies, around?: Surroundings): string[] =>
  sumsOf(bodies, around).map(({ reason }) => reason);

describe('a stated whole', () => {
  it('METHOD 8.1: is set against the own parts that are stated, whoever states it', () => {
    const parts = { [A]: [ownFigure(4)], [B]: [ownFigure(6)] };
    expect(sumLines({ ...parts, [C]: [figure(10)] }, { members: [A, B] })).toEqual(['ADDS_UP 4 + 6 = 10']);
    expect(sumLines(parts, { observations: [observed(figure(10))] })).toEqual(['ADDS_UP 4 + 6 = 10']);
  });

  it('METHOD 8.1: is not made up where nobody states one', () => {
    expect(sumLines({ [A]: [ownFigure(4)], [B]: [ownFigure(6)] })).toEqual([]);
  });

  it('METHOD 8.1: is never added to another party’s', () => {
    expect(sumLines({ [A]: [figure(4)], [B]: [figure(6)] })).toEqual([]);
    const both = sumsOf({ [A]: [ownFigure(4), figure(10)], [B]: [ownFigure(6), figure(10)] });
    expect(both.map(({ total, stated }) => [total.toFixed(), stated.length])).toEqual([['10', 2]]);
  });

  it('METHOD 8.1: is checked for each of two unlike amounts', () => {
    const bodies = { [A]: [ownFigure(4), figure(10)], [B]: [ownFigure(6), figure(11)] };
    expect(sumLines(bodies).sort()).toEqual(['ADDS_UP 4 + 6 = 10', 'DOES_NOT_ADD_UP 4 + 6 = 10']);
  });

  it.each<[string, FigureCells]>([
    ['unit', { unit: 'HOURS' }],
    ['measure', { measure: 'BUDGET' }],
    ['basis', { basis: 'INCURRED' }],
    ['internal costs', { includesInternalCosts: true }],
    ['component', { component: 'rent' }],
    ['kind of period', { kind: 'CUMULATIVE' }],
    ['period', { to: '2021' }],
    ['status of a saving', { status: 'CLAIMED' }],
  ])('METHOD 8.1: leaves out parts that are unlike it in %s', (_what, cells) => {
    const bodies = { [A]: [ownFigure(4), figure(10)], [B]: [ownFigure(6, cells)] };
    expect(sumLines(bodies)).toEqual(['INCOMPLETE 4 = 4']);
  });

  it('METHOD 8.1: leaves out what is not said to be a part', () => {
    expect(sumLines({ [A]: [figure(10)], [B]: [figure(6, { scope: 'UNSTATED' })] })).toEqual([]);
  });
});

describe('a part that is stated several times', () => {
  const whole = figure(10, { source: 'whole', statedOn: '2020-06-01' });
  const other = ownFigure(6, { source: 'other' });

  /** The part of A that counts, of what A itself and the press say of it. */
  function counted(own: readonly Item[], press: readonly Item[]): string | undefined {
    const observations = press.map((item) => observed(item));
    const [sum] = sumsOf({ [A]: [...own], [B]: [other, whole] }, { observations });
    return sum?.parts.find(({ subject }) => subject === A)?.value?.toFixed();
  }
  const part = (value: number, source: string, statedOn: string): Item =>
    ownFigure(value, { about: A, source, statedOn });

  it('METHOD 8.1: counts as in the whole’s own source before all else', () => {
    const press = [part(3, 'whole', '2018')];
    expect(counted([part(4, 'own', '2020-06-01')], press)).toBe('3');
    expect(counted([part(4, 'own', '2020-06-01')], [part(3, 'press', '2018')])).toBe('4');
  });

  it('METHOD 8.1: counts as said on the whole’s day before the body’s own', () => {
    expect(counted([part(4, 'own', '2020-07-01')], [part(3, 'press', '2020-06-01')])).toBe('3');
    expect(counted([part(4, 'own', '2020-07-01')], [part(3, 'press', '2020-06-02')])).toBe('4');
  });

  it('METHOD 8.1: counts as the body itself says before the latest', () => {
    expect(counted([part(4, 'own', '2020-07-01')], [part(3, 'press', '2020-08-01')])).toBe('4');
  });

  it('METHOD 8.1: counts as last said', () => {
    const [earlier, later] = [part(3, 'one', '2020-07-01'), part(4, 'two', '2020-08-01')];
    expect([counted([earlier, later], []), counted([], [earlier, later])]).toEqual(['4', '4']);
    const swapped = [part(4, 'one', '2020-07-01'), part(3, 'two', '2020-08-01')];
    expect([counted(swapped, []), counted([], swapped)]).toEqual(['3', '3']);
  });
});

describe('the parts', () => {
  const rounded = (roundedTo: number): FigureCells => ({ precision: 'ROUNDED', roundedTo });

  it('METHOD 8.2: add up exactly, and the reason says so', () => {
    expect(reasons({ [A]: [ownFigure(4), figure(10)], [B]: [ownFigure(6)] })).toEqual([
      '£4 (Synthetic A) and £6 (Synthetic B) make £10; the whole is stated as £10: exactly.',
    ]);
  });

  it.each<[string, Item, readonly [Item, Item], string]>([
    [
      'METHOD 8.2: one whole unit of the coarsest figure is no error',
      figure(30_000, rounded(10_000)),
      [ownFigure(12_000), ownFigure(8_000)],
      'ADDS_UP 12000 + 8000 = 20000',
    ],
    [
      'METHOD 8.2: more than one whole unit is',
      figure(30_000, rounded(10_000)),
      [ownFigure(12_000), ownFigure(7_999)],
      'DOES_NOT_ADD_UP 12000 + 7999 = 19999',
    ],
    [
      'METHOD 8.2: halves of 49,000 published as 24,000 each are no error',
      figure(49_000, rounded(1000)),
      [ownFigure(24_000, rounded(1000)), ownFigure(24_000, rounded(1000))],
      'ADDS_UP 24000 + 24000 = 48000',
    ],
    [
      'METHOD 8.2: half a unit of every figure together is no error',
      figure(49_500, rounded(1000)),
      [ownFigure(24_000, rounded(1000)), ownFigure(24_000, rounded(1000))],
      'ADDS_UP 24000 + 24000 = 48000',
    ],
    [
      'METHOD 8.2: more than half a unit of every figure together is',
      figure(49_501, rounded(1000)),
      [ownFigure(24_000, rounded(1000)), ownFigure(24_000, rounded(1000))],
      'DOES_NOT_ADD_UP 24000 + 24000 = 48000',
    ],
    [
      'METHOD 8.2: 5 per cent of a whole marked ABOUT is no error',
      figure(100, { precision: 'ABOUT' }),
      [ownFigure(50), ownFigure(45)],
      'ADDS_UP 50 + 45 = 95',
    ],
    [
      'METHOD 8.2: 5 per cent of a part marked ABOUT is no error',
      figure(103),
      [ownFigure(60, { precision: 'ABOUT' }), ownFigure(40)],
      'ADDS_UP 60 + 40 = 100',
    ],
    [
      'METHOD 8.2: more than 5 per cent of a part marked ABOUT is',
      figure(103.01),
      [ownFigure(60, { precision: 'ABOUT' }), ownFigure(40)],
      'DOES_NOT_ADD_UP 60 + 40 = 100',
    ],
    [
      'METHOD 8.2: exact figures must add up exactly',
      figure(100.01),
      [ownFigure(60), ownFigure(40)],
      'DOES_NOT_ADD_UP 60 + 40 = 100',
    ],
    [
      'METHOD 8.2: the percentage of the caller has no say',
      figure(100.5),
      [ownFigure(60), ownFigure(40)],
      'DOES_NOT_ADD_UP 60 + 40 = 100',
    ],
    [
      'METHOD 8.2: a part of at least 60 can be more',
      figure(150),
      [ownFigure(60, { precision: 'AT_LEAST' }), ownFigure(40)],
      'ADDS_UP 60 + 40 = 100',
    ],
    [
      'METHOD 8.2: a part of at least 60 cannot be less',
      figure(90),
      [ownFigure(60, { precision: 'AT_LEAST' }), ownFigure(40)],
      'DOES_NOT_ADD_UP 60 + 40 = 100',
    ],
    [
      'METHOD 8.2: a part of up to 60 can be less',
      figure(90),
      [ownFigure(60, { precision: 'UP_TO' }), ownFigure(40)],
      'ADDS_UP 60 + 40 = 100',
    ],
    [
      'METHOD 8.2: a part of up to 60 cannot be more',
      figure(150),
      [ownFigure(60, { precision: 'UP_TO' }), ownFigure(40)],
      'DOES_NOT_ADD_UP 60 + 40 = 100',
    ],
    [
      'METHOD 8.2: a whole of up to 100 is no less than the parts need',
      figure(100, { precision: 'UP_TO' }),
      [ownFigure(60), ownFigure(20)],
      'ADDS_UP 60 + 20 = 80',
    ],
  ])('%s', (_name, whole, [one, other], line) => {
    expect(sumLines({ [A]: [one, whole], [B]: [other] })).toEqual([line]);
  });

  it('METHOD 8.2: that do not add up give a reason that says by how much, and what rounding can leave', () => {
    const bodies = { [A]: [ownFigure(40, rounded(10)), figure(90)], [B]: [ownFigure(30)] };
    expect(reasons(bodies)).toEqual([
      '£40 (Synthetic A) and £30 (Synthetic B) make £70; the whole is stated as £90: £20 is missing from the parts, more than rounding can leave (£10).',
    ]);
  });

  it('METHOD 8.2: are incomplete when a party’s is not stated; it is named, and the rest put down to nobody', () => {
    const bodies = { [A]: [ownFigure(4), figure(10)], [B]: [ownFigure(5)], [C]: [] };
    const [sum] = sumsOf(bodies);
    expect(sum).toMatchObject({ verdict: 'INCOMPLETE', missing: [C] });
    expect(sum?.difference?.toFixed()).toBe('1');
    expect(sum?.reason).toBe(
      '£4 (Synthetic A) and £5 (Synthetic B) make £9; the whole is stated as £10. The part of Synthetic C is not stated on the same basis. What is left (£1) is put down to nobody: parts on another basis may be in it.',
    );
  });

  it('METHOD 8.2: are incomplete without a word on what is left where the missing part is kept back', () => {
    const kept = noFigure('WITHHELD', { scope: 'OWN', reason: 'NATIONAL_SECURITY' });
    expect(reasons({ [A]: [ownFigure(4), figure(10)], [B]: [kept] })).toEqual([
      '£4 (Synthetic A) is the only part stated; the whole is stated as £10. Synthetic B keeps its part back.',
    ]);
    expect(reasons({ [A]: [ownFigure(4), figure(10)], [B]: [] })).toEqual([
      '£4 (Synthetic A) is the only part stated; the whole is stated as £10. The part of Synthetic B is not stated on the same basis. What is left (£6) is put down to nobody: parts on another basis may be in it.',
    ]);
  });

  it('METHOD 8.2: are incomplete even when those stated make the whole', () => {
    expect(sumLines({ [A]: [ownFigure(10), figure(10)], [B]: [] })).toEqual(['INCOMPLETE 10 = 10']);
  });

  it('METHOD 8.2: are complete without the part of a body that is no party', () => {
    const bodies = { [A]: [ownFigure(4), figure(10)], [B]: [ownFigure(6)], [C]: [] };
    expect(sumLines(bodies, { members: [A, B] })).toEqual(['ADDS_UP 4 + 6 = 10']);
  });

  it('METHOD 8.2: are complete with one part of several bodies together', () => {
    const bodies = { [A]: [ownFigure(4), figure(10)], [B]: [ownFigure(6, { about: `${B} ${C}` })], [C]: [] };
    expect(sumLines(bodies)).toEqual(['ADDS_UP 4 + 6 = 10']);
  });
});

describe('shares of one kind', () => {
  it.each<[string, Bodies, string]>([
    ['METHOD 8.3: make 100 per cent', { [A]: [share(69)], [B]: [share(31)] }, 'ADDS_UP 69 + 31 = 100'],
    [
      'METHOD 8.3: that make less do not add up',
      { [A]: [share(60)], [B]: [share(30)] },
      'DOES_NOT_ADD_UP 60 + 30 = 90',
    ],
    [
      'METHOD 8.3: that make more do not add up',
      { [A]: [share(60)], [B]: [share(50)] },
      'DOES_NOT_ADD_UP 60 + 50 = 110',
    ],
    [
      'METHOD 8.3: may leave what rounding leaves',
      { [A]: [share(66, { roundedTo: 1 })], [B]: [share(33, { roundedTo: 1 })] },
      'ADDS_UP 66 + 33 = 99',
    ],
    [
      'METHOD 8.3: may leave no more than rounding leaves',
      { [A]: [share(65, { roundedTo: 1 })], [B]: [share(33, { roundedTo: 1 })] },
      'DOES_NOT_ADD_UP 65 + 33 = 98',
    ],
    [
      'METHOD 8.3: are incomplete when a party’s is not stated',
      { [A]: [share(60)], [B]: [] },
      'INCOMPLETE 60 = 60',
    ],
  ])('%s', (_name, bodies, line) => {
    expect(sumLines(bodies)).toEqual([line]);
  });

  it.each<[string, FigureCells]>([
    ['measure', { measure: 'RESOURCE_SHARE' }],
    ['basis', { basis: 'BUDGETED' }],
    ['component', { component: 'rent' }],
  ])('METHOD 8.3: are not added to shares of another %s', (_what, cells) => {
    expect(sumLines({ [A]: [share(60)], [B]: [share(40, cells)] }).sort()).toEqual([
      'INCOMPLETE 40 = 40',
      'INCOMPLETE 60 = 60',
    ]);
  });

  it.each(['COST_SHARE', 'RESOURCE_SHARE', 'BENEFIT_SHARE', 'VOTE_SHARE'] as const)(
    'METHOD 8.3: are checked of every kind: %s',
    (measure) => {
      const bodies = { [A]: [share(60, { measure })], [B]: [share(30, { measure })] };
      expect(sumLines(bodies)).toEqual(['DOES_NOT_ADD_UP 60 + 30 = 90']);
    },
  );

  it('METHOD 8.3: name the party that is missing, and what they make', () => {
    expect(reasons({ [A]: [share(60)], [B]: [] })).toEqual([
      '60% (Synthetic A) is the only part stated. The share of Synthetic B is not stated.',
    ]);
    expect(reasons({ [A]: [share(60)], [B]: [share(30)] })).toEqual([
      '60% (Synthetic A) and 30% (Synthetic B) make 90%, not 100%.',
    ]);
  });
});
