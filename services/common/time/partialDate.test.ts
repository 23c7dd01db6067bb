import fc from 'fast-check';
import {
  firstPossibleDay,
  isLocalDate,
  isPartialDate,
  isSurelyAfter,
  lastPossibleDay,
  mayBeSameDate,
  partialDateText,
} from './partialDate';

const YEAR = fc.integer({ min: 1000, max: 9999 });
const DAY = fc
  .date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const DATE = fc.oneof(
  YEAR.map(String),
  DAY.map((day) => day.slice(0, 7)),
  DAY,
);

describe('a partly known date', () => {
  it.each(['2021', '2021-03', '2021-03-31', '2020-02-29', '2000-02-29', '1000', '9999-12-31'])(
    'may be %s',
    (text) => {
      expect(isPartialDate(text)).toBe(true);
    },
  );

  it.each([
    '',
    '21',
    '0999',
    '2021-3',
    '2021-00',
    '2021-13',
    '2021-02-30',
    '2021-02-29',
    '1900-02-29',
    '2021-03-00',
    '2021-03-32',
    '2021-03-31T00:00:00Z',
    ' 2021',
    '2021\n',
    '2020-21',
    '14/09/2020',
    'Oct-18',
  ])('cannot be "%s"', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });

  it('is a whole date only with a day', () => {
    expect(['2021', '2021-03', '2021-03-31', '2021-02-31'].map(isLocalDate)).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  it.each([
    ['2021', '2021-01-01', '2021-12-31'],
    ['2021-02', '2021-02-01', '2021-02-28'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2020-09-14', '2020-09-14', '2020-09-14'],
  ])('%s can mean the days from %s to %s', (date, first, last) => {
    expect([firstPossibleDay(date), lastPossibleDay(date)]).toEqual([first, last]);
  });

  it('means days that exist, the first no later than the last', () => {
    fc.assert(
      fc.property(DATE, (date) => {
        const [first, last] = [firstPossibleDay(date), lastPossibleDay(date)];
        expect([isLocalDate(first), isLocalDate(last), first <= last]).toEqual([true, true, true]);
      }),
    );
  });

  it('is before another, after it, or may be the same, and only one of these', () => {
    fc.assert(
      fc.property(DATE, DATE, (a, b) => {
        const relations = [isSurelyAfter(a, b), isSurelyAfter(b, a), mayBeSameDate(a, b)];
        expect(relations.filter(Boolean)).toHaveLength(1);
      }),
    );
  });

  it.each([
    ['2021', '2021'],
    ['2021-03', 'March 2021'],
    ['2020-09-01', '1 September 2020'],
  ])('%s is written %s', (date, text) => {
    expect(partialDateText(date)).toBe(text);
  });
});
