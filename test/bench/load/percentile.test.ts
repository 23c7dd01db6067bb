import { median, percentile } from './percentile';

describe('a percentile', () => {
  it('is the least value that enough others do not exceed', () => {
    const values = [40, 10, 30, 20];
    expect([0.25, 0.5, 0.51, 0.99, 1].map((share) => percentile(values, share))).toEqual([
      10, 20, 30, 40, 40,
    ]);
  });

  it('orders numbers by size, not as text', () => {
    expect(percentile([9, 100, 20], 0.5)).toBe(20);
  });

  it('of nothing is no number', () => {
    expect(percentile([], 0.5)).toBeNaN();
  });
});

describe('a median', () => {
  it('lies halfway between the middle two', () => {
    expect([median([4, 1, 2]), median([4, 1, 2, 10])]).toEqual([2, 3]);
  });
});
