import { today } from './today';

describe('today', () => {
  it.each([
    ['2020-06-30T23:30:00Z', '2020-07-01'],
    ['2020-06-30T22:59:59Z', '2020-06-30'],
    ['2020-12-31T23:30:00Z', '2020-12-31'],
    ['2020-01-02T00:00:00Z', '2020-01-02'],
  ])('is the day in the United Kingdom: %s is %s', (moment, day) => {
    expect(today(new Date(moment))).toBe(day);
  });
});
