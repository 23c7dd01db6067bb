import { ClientBudgets } from './clientBudgets';

/** Budgets of 60 a minute, one a second, and the clock that they go by. */
function sixty(): { budgets: ClientBudgets; pass: (seconds: number) => void } {
  let nowMs = 5_000_000;
  return {
    budgets: new ClientBudgets(60, () => nowMs),
    pass: (seconds) => (nowMs += seconds * 1000),
  };
}

describe('the budget of a client', () => {
  it('holds a minute’s share at once, and no more', () => {
    const { budgets } = sixty();
    for (let n = 0; n < 60; n++) expect(budgets.take('a', 1)).toBe(0);
    expect(budgets.take('a', 1)).toBeCloseTo(1000);
  });

  it('fills evenly', () => {
    const { budgets, pass } = sixty();
    expect(budgets.take('a', 60)).toBe(0);
    pass(0.5);
    expect(budgets.take('a', 1)).toBeCloseTo(500);
    pass(0.5);
    expect(budgets.take('a', 1)).toBe(0);
    pass(3600);
    expect(budgets.take('a', 60)).toBe(0);
    expect(budgets.take('a', 30)).toBeCloseTo(30_000);
  });

  it('is not touched by what is refused', () => {
    const { budgets } = sixty();
    expect(budgets.take('a', 50)).toBe(0);
    expect(budgets.take('a', 20)).toBeCloseTo(10_000);
    expect(budgets.take('a', 10)).toBe(0);
  });

  it('gets back what was taken in vain, and no more than it holds', () => {
    const { budgets, pass } = sixty();
    expect(budgets.take('a', 1000)).toBe(0);
    budgets.giveBack('a', 1000);
    expect(budgets.take('a', 20)).toBe(0);
    pass(10);
    budgets.giveBack('a', 20);
    expect(budgets.take('a', 60)).toBe(0);
    expect(budgets.take('a', 1)).toBeCloseTo(1000);
  });

  it('lets through what is more than a whole one when it is full', () => {
    const { budgets } = sixty();
    expect(budgets.take('a', 1000)).toBe(0);
    expect(budgets.take('a', 1000)).toBeCloseTo(60_000);
  });

  it('is the client’s own', () => {
    const { budgets } = sixty();
    expect(budgets.take('a', 60)).toBe(0);
    expect(budgets.take('b', 60)).toBe(0);
  });

  it('is without limit when it is 0', () => {
    const budgets = new ClientBudgets(0);
    for (let n = 0; n < 1000; n++) expect(budgets.take('a', 1_000_000)).toBe(0);
  });

  it('is remembered for ten thousand clients at most', () => {
    const { budgets } = sixty();
    for (let n = 0; n <= 10_000; n++) budgets.take(`client-${n}`, 60);
    expect(budgets.take('client-0', 1)).toBe(0);
    expect(budgets.take('client-10000', 1)).toBeCloseTo(1000);
  });
});
