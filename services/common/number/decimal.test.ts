import fc from 'fast-check';
import { isPlainDecimal, larger, sum, toDecimal, toExactNumber } from './decimal';

describe('a plain decimal', () => {
  it.each(['0', '-0', '3300000', '12.5', '-12.5000', '99999999999999.9999', '007'])('may be %s', (text) => {
    expect(isPlainDecimal(text)).toBe(true);
  });

  it.each([
    '',
    ' 1',
    '+1',
    '1.',
    '.1',
    '1.23456',
    '100000000000000',
    '1e3',
    '1,000',
    '£1',
    'NaN',
    'Infinity',
    '1\n',
  ])('cannot be "%s"', (text) => {
    expect(isPlainDecimal(text)).toBe(false);
  });
});

describe('sums of decimals', () => {
  it('are exact where floating point is not', () => {
    expect(sum(['0.1', '0.2', '-0.3'].map(toDecimal)).toFixed()).toBe('0');
    expect(sum([]).toFixed()).toBe('0');
  });

  it('know the larger of two', () => {
    expect(larger(toDecimal('2'), toDecimal('10')).toFixed()).toBe('10');
    expect(larger(toDecimal('-2'), toDecimal('-10')).toFixed()).toBe('-2');
  });
});

describe('the JSON number of a decimal', () => {
  it('is exactly it, up to 15 digits', () => {
    const digits = fc.tuple(fc.bigInt(-99_999_999_999n, 99_999_999_999n), fc.integer({ min: 0, max: 9999 }));
    fc.assert(
      fc.property(digits, ([whole, part]) => {
        const decimal = toDecimal(`${whole}.${String(part).padStart(4, '0')}`);
        const number = toExactNumber(decimal);
        expect(toDecimal(JSON.stringify(number)).eq(decimal)).toBe(true);
      }),
    );
  });

  it('is undefined when there is none', () => {
    expect(toExactNumber(toDecimal('99999999999999.9999'))).toBeUndefined();
    expect(toExactNumber(toDecimal('1e999'))).toBeUndefined();
  });
});
