import { netPositions } from '../net/netPositions';
import type { ShareFinding } from '../net/share';
import {
  A,
  B,
  C,
  inputOf,
  observed,
  ownFigure,
  share,
  type FigureCells,
  type Has,
  type Item,
  type Surroundings,
} from '../testing/accounts.test-helper';

/** What each party gives and gets (METHOD.md, chapter 9). */

const text = (share: ShareFinding | undefined): string =>
  share ? share.percent.toFixed() + (share.derived ? ' worked out' : '') : 'not known';

/** Each party's share of cost, in order. */
function costShares(bodies: Readonly<Record<string, Has>>, around?: Surroundings): string[] {
  return netPositions(inputOf(bodies, around)).map(({ shares, unclear }) =>
    unclear.includes('cost') ? `several unlike, ${text(shares.cost)}` : text(shares.cost),
  );
}

const paid = (value: number, cells: FigureCells = {}): Item =>
  ownFigure(value, { measure: 'CONTRIBUTION', ...cells });

describe('a share', () => {
  it('METHOD 9.1: that is stated counts before one that could be worked out', () => {
    expect(costShares({ [A]: [share(60), paid(50)], [B]: [share(40), paid(50)] })).toEqual(['60', '40']);
    expect(costShares({ [A]: [paid(50)], [B]: [paid(50)] })).toEqual(['50 worked out', '50 worked out']);
  });

  it('METHOD 9.1: of a set that makes 100 per cent counts before others', () => {
    const budgeted = { basis: 'BUDGETED' } as const;
    const bodies = { [A]: [share(60), share(55, budgeted)], [B]: [share(40), share(40, budgeted)] };
    expect(costShares(bodies)).toEqual(['60', '40']);
  });

  it('METHOD 9.1: is not picked from several unlike ones, of which no set makes 100 per cent', () => {
    const budgeted = { basis: 'BUDGETED' } as const;
    const bodies = { [A]: [share(60), share(55, budgeted), paid(50)], [B]: [share(30), paid(50)] };
    expect(costShares(bodies)).toEqual(['several unlike, not known', '30']);
  });

  it('METHOD 9.1: is not picked from several sets that each make 100 per cent', () => {
    const budgeted = { basis: 'BUDGETED' } as const;
    const bodies = { [A]: [share(60), share(70, budgeted)], [B]: [share(40), share(30, budgeted)] };
    expect(costShares(bodies)).toEqual(['several unlike, not known', 'several unlike, not known']);
  });

  it('METHOD 9.1: counts when several say the same', () => {
    const budgeted = { basis: 'BUDGETED' } as const;
    expect(costShares({ [A]: [share(60), share(60, budgeted)], [B]: [] })).toEqual(['60', 'not known']);
  });

  it('METHOD 9.1: may be stated by anybody', () => {
    const observations = [observed(share(60, { about: A }))];
    expect(costShares({ [A]: [], [B]: [] }, { observations })).toEqual(['60', 'not known']);
  });

  it('METHOD 9.2: is worked out from the amounts of all parties', () => {
    const bodies = { [A]: [paid(1)], [B]: [paid(2)], [C]: [paid(3)] };
    expect(costShares(bodies)).toEqual(['16.7 worked out', '33.3 worked out', '50 worked out']);
  });

  it('METHOD 9.2: is not worked out where one party’s amount is missing', () => {
    const bodies = { [A]: [paid(1)], [B]: [paid(2)], [C]: [] };
    expect(costShares(bodies)).toEqual(['not known', 'not known', 'not known']);
    expect(costShares(bodies, { members: [A, B] })).toEqual(['33.3 worked out', '66.7 worked out']);
  });

  it.each<[string, FigureCells]>([
    ['measure', { measure: 'COST' }],
    ['basis', { basis: 'INCURRED' }],
    ['component', { component: 'rent' }],
    ['period', { to: '2021' }],
    ['unit', { unit: 'HOURS' }],
  ])('METHOD 9.2: is not worked out from amounts that are unlike in %s', (_what, cells) => {
    expect(costShares({ [A]: [paid(1)], [B]: [paid(3, cells)] })).toEqual(['not known', 'not known']);
  });

  it.each<[string, Item]>([
    ['a limit', paid(3, { precision: 'AT_LEAST' })],
    ['several bodies’ part', paid(3, { about: `${B} ${C}` })],
  ])('METHOD 9.2: is not worked out from %s', (_what, item) => {
    expect(costShares({ [A]: [paid(1)], [B]: [item] })).toEqual(['not known', 'not known']);
  });

  it('METHOD 9.3: that nobody states stays missing, even where only one is left', () => {
    const [one, other] = netPositions(inputOf({ [A]: [share(50, { measure: 'VOTE_SHARE' })], [B]: [] }));
    expect([text(one?.shares.votes), text(other?.shares.votes)]).toEqual(['50', 'not known']);
    expect(other?.reading).toBe(
      'What it pays, what it provides, what it receives and how many votes it holds are not stated.',
    );
  });

  it('METHOD 9.3: that somebody states is not missing', () => {
    const votes = (value: number): Item => share(value, { measure: 'VOTE_SHARE' });
    const found = netPositions(inputOf({ [A]: [votes(50)], [B]: [votes(50)] }));
    expect(found.map(({ shares }) => text(shares.votes))).toEqual(['50', '50']);
  });
});

describe('net', () => {
  const benefit = (value: number): Item => share(value, { measure: 'BENEFIT_SHARE' });
  const netOf = (items: readonly Item[]): string | undefined =>
    netPositions(inputOf({ [A]: items, [B]: [] }))[0]?.net?.toFixed();

  it('METHOD 9.4: is the share of benefit less the share of cost', () => {
    expect(netOf([share(60), benefit(45)])).toBe('-15');
    expect(netOf([share(40), benefit(45.5)])).toBe('5.5');
  });

  it('METHOD 9.4: is not known when only one of the two is', () => {
    expect([netOf([share(60)]), netOf([benefit(45)])]).toEqual([undefined, undefined]);
  });

  it('METHOD 9.4: is not made of the shares of resources or votes', () => {
    const others = [share(60, { measure: 'RESOURCE_SHARE' }), share(50, { measure: 'VOTE_SHARE' })];
    expect(netOf([...others, benefit(45)])).toBeUndefined();
  });
});
