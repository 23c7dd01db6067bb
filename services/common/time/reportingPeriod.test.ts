import fc from 'fast-check';
import {
  comparePeriods,
  firstDayOf,
  halfOf,
  halfOfPartialDate,
  isBefore,
  isReportingPeriod,
  lastDayOf,
  periodText,
} from './reportingPeriod';

const PERIOD = fc
  .tuple(fc.integer({ min: 1000, max: 9998 }), fc.constantFrom('', '-H1', '-H2'))
  .map(([year, half]) => `${year}-${String((year + 1) % 100).padStart(2, '0')}${half}`);

describe('a reporting period', () => {
  it.each(['2020-21', '2020-21-H1', '2020-21-H2', '1999-00', '2099-00-H1'])('may be %s', (text) => {
    expect(isReportingPeriod(text)).toBe(true);
  });

  it.each([
    '',
    '2020',
    '2020-22',
    '2020-20',
    '2020-2021',
    '2020-21-H3',
    '2020-21-h1',
    '2020-21-',
    '0999-00',
    ' 2020-21',
    '2020-21\n',
  ])('cannot be "%s"', (text) => {
    expect(isReportingPeriod(text)).toBe(false);
  });

  it.each([
    ['2020-21', '2020-04-01', '2021-03-31', 'the year 2020-21'],
    ['2020-21-H1', '2020-04-01', '2020-09-30', 'April to September 2020'],
    ['2020-21-H2', '2020-10-01', '2021-03-31', 'October 2020 to March 2021'],
    ['1999-00-H2', '1999-10-01', '2000-03-31', 'October 1999 to March 2000'],
  ])('%s runs from %s to %s and is written "%s"', (period, first, last, text) => {
    expect([firstDayOf(period), lastDayOf(period), periodText(period)]).toEqual([first, last, text]);
  });

  it('is named in the error when it is none', () => {
    expect(() => lastDayOf('2020')).toThrow(
      '"2020" is no reporting period; write 2020-21, 2020-21-H1 or 2020-21-H2.',
    );
  });

  it.each([
    ['2020-03-31', '2019-20-H2'],
    ['2020-04-01', '2020-21-H1'],
    ['2020-09-30', '2020-21-H1'],
    ['2020-10-01', '2020-21-H2'],
    ['2021-03-31', '2020-21-H2'],
    ['2021', '2021-22-H2'],
    ['2021-09', '2021-22-H1'],
    ['2021-03', '2020-21-H2'],
    ['1999-12', '1999-00-H2'],
  ])('holds a date by its last possible day: %s counts in %s', (date, half) => {
    expect(halfOfPartialDate(date)).toBe(half);
  });

  it('of a day holds that day', () => {
    const day = fc
      .date({
        min: new Date('1001-01-01T00:00:00Z'),
        max: new Date('9998-12-31T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (date) => {
        const half = halfOf(date);
        expect([isReportingPeriod(half), firstDayOf(half) <= date, date <= lastDayOf(half)]).toEqual([
          true,
          true,
          true,
        ]);
      }),
    );
  });

  it('comes after what ends earlier; of those that end together the shorter comes first', () => {
    const periods = ['2021-22-H1', '2020-21', '2020-21-H2', '2020-21-H1', '2019-20'];
    expect(periods.sort(comparePeriods)).toEqual([
      '2019-20',
      '2020-21-H1',
      '2020-21-H2',
      '2020-21',
      '2021-22-H1',
    ]);
  });

  it('has a total order, and is before another only when it ends before that begins', () => {
    fc.assert(
      fc.property(PERIOD, PERIOD, (a, b) => {
        expect(Math.sign(comparePeriods(a, b)) + Math.sign(comparePeriods(b, a))).toBe(0);
        expect(comparePeriods(a, b) === 0).toBe(a === b);
        if (isBefore(a, b)) expect([comparePeriods(a, b) < 0, isBefore(b, a)]).toEqual([true, false]);
      }),
    );
    expect(isBefore('2020-21-H1', '2020-21')).toBe(false);
    expect(isBefore('2020-21-H1', '2020-21-H2')).toBe(true);
  });
});
