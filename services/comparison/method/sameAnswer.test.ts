import { DEFAULT_TOLERANCE_PERCENT } from '../../directory/comparison/toComparison';
import {
  A,
  B,
  compared,
  figure,
  onlyAspect,
  pairOf,
  statement,
  type FigureCells,
  type Item,
} from '../testing/accounts.test-helper';

/** When two comparable figures give the same answer (METHOD.md, chapter 3). */

const MILLION = 1_000_000;

type Row = readonly [name: string, one: Item, other: Item, percent: number, verdict: string];

const atLeast = (value: number): Item => figure(value, { precision: 'AT_LEAST' });
const upTo = (value: number): Item => figure(value, { precision: 'UP_TO' });
const about = (value: number): Item => figure(value, { precision: 'ABOUT' });
const to = (roundedTo: number, value: number): Item => figure(value, { precision: 'ROUNDED', roundedTo });

const ROWS: readonly Row[] = [
  [
    'METHOD 3.1: at least 12 million and 15 million',
    atLeast(12 * MILLION),
    figure(15 * MILLION),
    0,
    'WITHIN_TOLERANCE',
  ],
  [
    'METHOD 3.1: at least 12 million and 11 million',
    atLeast(12 * MILLION),
    figure(11 * MILLION),
    0,
    'DIFFERS',
  ],
  ['METHOD 3.1: up to 12 and 9', upTo(12), figure(9), 0, 'WITHIN_TOLERANCE'],
  ['METHOD 3.1: up to 12 and 13', upTo(12), figure(13), 0, 'DIFFERS'],
  ['METHOD 3.1: at least 12 and up to 15', atLeast(12), upTo(15), 0, 'WITHIN_TOLERANCE'],
  ['METHOD 3.1: at least 15 and up to 12', atLeast(15), upTo(12), 0, 'DIFFERS'],
  ['METHOD 3.1: at least 12 and at least 15', atLeast(12), atLeast(15), 0, 'WITHIN_TOLERANCE'],
  ['METHOD 3.1: exact means the number as written', figure(12), figure(12.01), 0, 'DIFFERS'],
  ['METHOD 3.1: rounded means the number as written', to(0.01, 12), to(0.01, 12.02), 0, 'DIFFERS'],

  [
    'METHOD 3.2: 10.77 million cut to 10.7',
    figure(10_770_000),
    to(100_000, 10_700_000),
    0,
    'WITHIN_TOLERANCE',
  ],
  ['METHOD 3.2: one whole unit apart', figure(10_800_000), to(100_000, 10_700_000), 0, 'WITHIN_TOLERANCE'],
  ['METHOD 3.2: more than one unit apart', figure(10_800_001), to(100_000, 10_700_000), 0, 'DIFFERS'],
  ['METHOD 3.2: one unit of the coarser figure', to(10, 200), to(100, 300), 0, 'WITHIN_TOLERANCE'],
  ['METHOD 3.2: units are not added up', to(10, 200), to(100, 310), 0, 'DIFFERS'],
  ['METHOD 3.2: 5 per cent of about 100', about(100), figure(105), 0, 'WITHIN_TOLERANCE'],
  ['METHOD 3.2: not 5 per cent of the other figure', about(100), figure(105.2), 0, 'DIFFERS'],
  ['METHOD 3.2: 5 per cent only of what is marked ABOUT', figure(100), figure(105), 0, 'DIFFERS'],
  ['METHOD 3.2: the percentage of the larger figure', figure(90), figure(100), 10, 'WITHIN_TOLERANCE'],
  ['METHOD 3.2: more than the percentage of the larger', figure(89.99), figure(100), 10, 'DIFFERS'],
  ['METHOD 3.2: the largest counts, here ABOUT', about(100), to(2, 105), 1, 'WITHIN_TOLERANCE'],
  ['METHOD 3.2: the largest counts, here the percentage', about(100), to(2, 111), 10, 'WITHIN_TOLERANCE'],
  ['METHOD 3.2: the largest counts, here the unit', about(100), to(20, 120), 1, 'WITHIN_TOLERANCE'],
  ['METHOD 3.2: the three are not added up', about(100), to(5, 106), 5, 'DIFFERS'],
  [
    'METHOD 3.2: 1 per cent unless the caller says otherwise',
    figure(99),
    figure(100),
    DEFAULT_TOLERANCE_PERCENT,
    'WITHIN_TOLERANCE',
  ],
  [
    'METHOD 3.2: more than 1 per cent unless the caller says otherwise',
    figure(98.99),
    figure(100),
    DEFAULT_TOLERANCE_PERCENT,
    'DIFFERS',
  ],

  ['METHOD 3.3: the same number', figure(100), figure(100), 0, 'AGREES'],
  ['METHOD 3.3: the same number, exact and rounded', figure(100), to(10, 100), 0, 'AGREES'],
  ['METHOD 3.3: the same number, both about', about(100), about(100), 0, 'AGREES'],
  ['METHOD 3.3: the same number, exact and about', figure(100), about(100), 0, 'WITHIN_TOLERANCE'],
  ['METHOD 3.3: the same limit', atLeast(100), atLeast(100), 0, 'AGREES'],
  ['METHOD 3.3: the same number as limits on two sides', atLeast(100), upTo(100), 0, 'WITHIN_TOLERANCE'],
  ['METHOD 3.3: nearly the same number', figure(100), figure(100.01), 1, 'WITHIN_TOLERANCE'],
];

describe('two comparable figures', () => {
  it.each(ROWS)('%s', (_name, one, other, tolerancePercent, verdict) => {
    expect(pairOf(one, other, { tolerancePercent })).toEqual({ verdict, differing: [] });
    expect(pairOf(other, one, { tolerancePercent })).toEqual({ verdict, differing: [] });
  });
});

describe('two running totals', () => {
  const total = (value: number, to: string | null, cells: FigureCells = {}): Item =>
    figure(value, { kind: 'CUMULATIVE', from: null, to, ...cells });
  const apart = { verdict: 'NOT_COMPARABLE', differing: ['PERIOD'] };
  const fell = { verdict: 'DIFFERS', differing: [], totalFell: true };

  it('METHOD 3.4: of which the later is larger answer different questions', () => {
    expect(pairOf(total(100, '2019'), total(200, '2020'))).toEqual(apart);
  });

  it('METHOD 3.4: of which the later is smaller disagree, whichever is stated first', () => {
    expect(pairOf(total(200, '2019'), total(100, '2020'))).toEqual(fell);
    expect(pairOf(total(100, '2020'), total(200, '2019'))).toEqual(fell);
  });

  it('METHOD 3.4: may fall by as much as the tolerance', () => {
    expect(pairOf(total(100, '2019'), total(99, '2020'))).toEqual(apart);
    expect(pairOf(total(100, '2019'), total(98.99, '2020'))).toEqual(fell);
  });

  it('METHOD 3.4: must be alike in all but the end', () => {
    expect(pairOf(total(200, '2019'), total(100, '2020', { basis: 'INCURRED' }))).toEqual({
      verdict: 'NOT_COMPARABLE',
      differing: ['BASIS', 'PERIOD'],
    });
  });

  it('METHOD 3.4: must each say when they end', () => {
    expect(pairOf(total(200, '2019'), total(100, null))).toEqual(apart);
  });

  it('METHOD 3.4: with ends that may be one day are compared like any two figures', () => {
    expect(pairOf(total(200, '2020'), total(100, '2020-03'))).toEqual({ verdict: 'DIFFERS', differing: [] });
  });

  it('METHOD 3.4: limits fall only where they surely do', () => {
    expect(pairOf(total(200, '2019', { precision: 'UP_TO' }), total(100, '2020'))).toEqual(apart);
    expect(pairOf(total(200, '2019', { precision: 'AT_LEAST' }), total(100, '2020'))).toEqual(fell);
  });

  it.each(['IN_YEAR', 'PER_YEAR', 'POINT_IN_TIME', 'UNSTATED'] as const)(
    'METHOD 3.4: what is no running total may fall: %s',
    (kind) => {
      expect(pairOf(total(200, '2019', { kind }), total(100, '2020', { kind }))).toEqual(apart);
    },
  );
});

describe('one body that says both', () => {
  it('METHOD 3.5: contradicts itself where two would differ', () => {
    expect(pairOf(figure(5), figure(9), { sameBody: true }).verdict).toBe('CONTRADICTS_ITSELF');
    expect(pairOf(figure(5), figure(9)).verdict).toBe('DIFFERS');
  });

  it('METHOD 3.5: contradicts itself by a running total that falls', () => {
    const total = (value: number, to: string): Item => figure(value, { kind: 'CUMULATIVE', from: null, to });
    expect(pairOf(total(9, '2019'), total(5, '2020'), { sameBody: true })).toEqual({
      verdict: 'CONTRADICTS_ITSELF',
      differing: [],
      totalFell: true,
    });
  });

  it('METHOD 3.5: contradicts itself by statements that two would differ in', () => {
    const [one, other] = [statement('START', '2014'), statement('START', '2015')];
    expect(pairOf(one, other, { sameBody: true }).verdict).toBe('CONTRADICTS_ITSELF');
    expect(pairOf(one, other).verdict).toBe('DIFFERS');
  });

  it('METHOD 3.5: does not contradict itself with figures that agree, or that answer different questions', () => {
    const sameBody = true;
    expect(pairOf(figure(5), figure(5, { source: 'another' }), { sameBody }).verdict).toBe('AGREES');
    expect(pairOf(figure(100), figure(100.5), { sameBody }).verdict).toBe('WITHIN_TOLERANCE');
    expect(pairOf(figure(5), figure(9, { basis: 'INCURRED' }), { sameBody }).verdict).toBe('NOT_COMPARABLE');
  });

  const contradiction = (cells: FigureCells): string => {
    const own = [figure(5, { statedOn: '2020-05' }), figure(9, { statedOn: '2020-06', ...cells })];
    const { verdict, reason } = onlyAspect(compared({ [A]: own }));
    return `${verdict}: ${reason}`;
  };

  it('METHOD 3.5: the reason says that a report may have misread it', () => {
    expect(contradiction({ reading: 'REPORTED' })).toBe(
      "CONTRADICTS_ITSELF: Synthetic A states £5 (said May 2020); Synthetic A states £9 (said June 2020): £4 apart, where rounding and tolerance allow £0.09. Which is wrong, or whether a report misread it, is not known. 1 statement is known only from somebody else's report.",
    );
  });

  it('METHOD 3.5: the reason blames no report where two bodies differ', () => {
    const reported = figure(9, { reading: 'REPORTED' });
    expect(onlyAspect(compared({ [A]: [figure(5)], [B]: [reported] })).reason).toBe(
      "Synthetic A states £5 (said 1 June 2020); Synthetic B states £9 (said 1 June 2020): £4 apart, where rounding and tolerance allow £0.09. 1 statement is known only from somebody else's report.",
    );
  });

  it('METHOD 3.5: the reason says nothing of reports where both are the body’s own documents', () => {
    expect(contradiction({})).toBe(
      'CONTRADICTS_ITSELF: Synthetic A states £5 (said May 2020); Synthetic A states £9 (said June 2020): £4 apart, where rounding and tolerance allow £0.09.',
    );
  });
});

describe('the same number from two voices', () => {
  const UNKNOWN = 'Whether one repeats the other cannot be told from here.';
  const found = (one: Item, other: Item): [string, boolean] => {
    const { verdict, reason } = onlyAspect(compared({ [A]: [one], [B]: [other] }));
    return [verdict, reason.includes(UNKNOWN)];
  };

  it('METHOD 3.6: is no proof, and the reason says so, of figures and of statements', () => {
    expect(found(figure(5), figure(5))).toEqual(['AGREES', true]);
    expect(found(statement('START', '2014'), statement('START', '2014'))).toEqual(['AGREES', true]);
  });

  it('METHOD 3.6: is not spoken of where two numbers are only near, or apart', () => {
    expect(found(figure(100), figure(100.5))).toEqual(['WITHIN_TOLERANCE', false]);
    expect(found(figure(5), figure(9))).toEqual(['DIFFERS', false]);
    expect(found(statement('START', '2014'), statement('START', '2015'))).toEqual(['DIFFERS', false]);
  });
});
