import { MOST_SERIOUS_FIRST } from '../aspect/seriousness';
import {
  A,
  B,
  C,
  compared,
  D,
  figure,
  noFigure,
  onlyAspect,
  ownFigure,
  statement,
  type Has,
  type Item,
} from '../testing/accounts.test-helper';

/** Which verdict wins when several apply (METHOD.md, chapter 7). */

const until = (value: number, to: string): Item => figure(value, { kind: 'POINT_IN_TIME', from: null, to });

type Case = readonly [name: string, bodies: Readonly<Record<string, Has>>, verdict: string];

/** Each case brings the verdict in question and, but for the last, the next in order. */
const CASES: readonly Case[] = [
  [
    'METHOD 7: DIFFERS comes before CONTRADICTS_ITSELF',
    { [A]: [figure(5), figure(7)], [B]: [figure(9)] },
    'DIFFERS',
  ],
  [
    'METHOD 7: CONTRADICTS_ITSELF comes before WITHHELD',
    { [A]: [figure(5), figure(7)], [B]: [noFigure('DECLINED')] },
    'CONTRADICTS_ITSELF',
  ],
  [
    'METHOD 7: WITHHELD comes before SILENT',
    { [A]: [figure(5)], [B]: [noFigure('DECLINED')], [C]: [] },
    'WITHHELD',
  ],
  [
    'METHOD 7: SILENT comes before NOT_COMPARABLE',
    { [A]: [figure(5)], [B]: [noFigure('NO_NUMBER')], [C]: [] },
    'SILENT',
  ],
  [
    'METHOD 7: NOT_COMPARABLE comes before UNAVAILABLE',
    { [A]: [figure(5)], [B]: [noFigure('NO_NUMBER')], [C]: 'not reached' },
    'NOT_COMPARABLE',
  ],
  [
    'METHOD 7: UNAVAILABLE comes before ONLY_ONE_ACCOUNT',
    { [A]: [figure(5)], [B]: 'not reached' },
    'UNAVAILABLE',
  ],
  [
    'METHOD 7: WITHIN_TOLERANCE comes before AGREES',
    { [A]: [until(100, '2020')], [B]: [until(100, '2020-03-31')], [C]: [until(100.5, '2020-03')] },
    'WITHIN_TOLERANCE',
  ],
  ['METHOD 7: AGREES comes last', { [A]: [figure(5)], [B]: [figure(5)] }, 'AGREES'],
];

describe('the verdict on one aspect', () => {
  it.each(CASES)('%s', (_name, bodies, verdict) => {
    expect(onlyAspect(compared(bodies)).verdict).toBe(verdict);
  });

  it('METHOD 7: ONLY_ONE_ACCOUNT comes before WITHIN_TOLERANCE, and the order is the page’s', () => {
    expect(MOST_SERIOUS_FIRST).toEqual([
      'DIFFERS',
      'CONTRADICTS_ITSELF',
      'WITHHELD',
      'SILENT',
      'NOT_COMPARABLE',
      'UNAVAILABLE',
      'ONLY_ONE_ACCOUNT',
      'WITHIN_TOLERANCE',
      'AGREES',
    ]);
  });

  it.each<Case>([
    [
      'METHOD 7: agreement of the others is outweighed by a publisher that cannot be reached',
      { [A]: [figure(5)], [B]: [figure(5)], [C]: 'not reached' },
      'UNAVAILABLE',
    ],
    [
      'METHOD 7: agreement within tolerance is too',
      { [A]: [figure(100)], [B]: [figure(100.5)], [C]: 'not reached' },
      'UNAVAILABLE',
    ],
    [
      'METHOD 7: a difference between others is not',
      { [A]: [figure(5)], [B]: [figure(9)], [C]: 'not reached' },
      'DIFFERS',
    ],
    [
      'METHOD 7: what one body keeps back is not',
      { [A]: [figure(5)], [B]: [noFigure('DECLINED')], [C]: 'not reached' },
      'WITHHELD',
    ],
  ])('%s', (_name, bodies, verdict) => {
    expect(onlyAspect(compared(bodies)).verdict).toBe(verdict);
  });
});

describe('the verdict on a comparison', () => {
  const agreed: readonly Item[] = [figure(5)];

  it.each<[string, Readonly<Record<string, Has>>, string | undefined]>([
    [
      'METHOD 7: is the first of its aspects’ verdicts',
      { [A]: [figure(5), statement('START', '2014')], [B]: [figure(5), statement('START', '2015')] },
      'DIFFERS',
    ],
    [
      'METHOD 7: is SILENT when a party has no account',
      { [A]: agreed, [B]: agreed, [C]: [], [D]: 'no account' },
      'SILENT',
    ],
    [
      'METHOD 7: is not SILENT when a party’s account says nothing on it',
      { [A]: agreed, [B]: agreed, [C]: [], [D]: [] },
      'AGREES',
    ],
    [
      'METHOD 7: is UNAVAILABLE when one could not be reached',
      { [A]: agreed, [B]: agreed, [C]: 'not reached' },
      'UNAVAILABLE',
    ],
    [
      'METHOD 7: is UNAVAILABLE when none could be reached',
      { [A]: 'not reached', [B]: 'not reached' },
      'UNAVAILABLE',
    ],
    [
      'METHOD 7: is SILENT when one party has no account and another could not be reached',
      { [A]: agreed, [B]: 'no account', [C]: 'not reached' },
      'SILENT',
    ],
    [
      'METHOD 7: is DIFFERS although a party has no account',
      { [A]: [figure(5)], [B]: [figure(9)], [C]: 'no account' },
      'DIFFERS',
    ],
    [
      'METHOD 7: is SILENT although own parts are side by side',
      { [A]: [ownFigure(5)], [B]: [ownFigure(9)], [C]: 'no account' },
      'SILENT',
    ],
    ['METHOD 7: is none where nothing is stated and no account is missing', { [A]: [], [B]: [] }, undefined],
  ])('%s', (_name, bodies, verdict) => {
    expect(compared(bodies).verdict).toBe(verdict);
  });
});
