import fc from 'fast-check';
import { toDecimal } from './decimal';
import { quantityText, withThousands, type UnitName } from './quantityText';

describe('a quantity as people say it', () => {
  it.each<[string, UnitName, string]>([
    ['9400000', 'GBP', '£9.4 million'],
    ['5370000', 'GBP', '£5.37 million'],
    ['10770000', 'GBP', '£10.77 million'],
    ['300000000', 'GBP', '£300 million'],
    ['1000000000', 'GBP', '£1 billion'],
    ['1234560000', 'GBP', '£1,234.56 million'],
    ['1125628', 'GBP', '£1,125,628'],
    ['999999', 'GBP', '£999,999'],
    ['890000', 'GBP', '£890,000'],
    ['0', 'GBP', '£0'],
    ['12.5', 'GBP', '£12.50'],
    ['1234.56', 'GBP', '£1,234.56'],
    ['0.0125', 'GBP', '£0.0125'],
    ['-3300000', 'GBP', '-£3.3 million'],
    ['-0.5', 'GBP', '-£0.50'],
    ['0.05', 'GBP_PER_HEAD', '5p a head'],
    ['1.98', 'GBP_PER_HEAD', '£1.98 a head'],
    ['0.0125', 'GBP_PER_HEAD', '£0.0125 a head'],
    ['0', 'GBP_PER_HEAD', '£0 a head'],
    ['69.2', 'PERCENT', '69.2%'],
    ['1', 'HOURS', '1 hour'],
    ['17500', 'HOURS', '17,500 hours'],
    ['1', 'MONTHS', '1 month'],
    ['15', 'MONTHS', '15 months'],
    ['-1', 'MONTHS', '-1 months'],
    ['3326.66', 'FTE', '3,326.66 full-time equivalent'],
    ['3', 'COUNT', '3'],
  ])('%s %s is %s', (value, unit, text) => {
    expect(quantityText(toDecimal(value), unit)).toBe(text);
  });

  it('loses no digit, whatever the amount', () => {
    const amount = fc
      .tuple(fc.bigInt(-99_999_999_999_999n, 99_999_999_999_999n), fc.integer({ min: 0, max: 9999 }))
      .map(([whole, part]) => toDecimal(`${whole}.${String(part).padStart(4, '0')}`));
    fc.assert(
      fc.property(amount, (value) => {
        expect(withThousands(value).replaceAll(',', '')).toBe(value.toFixed());
        const [, sign = '', digits = '', scale] =
          /^(-?)£([\d,.]+)(?: (million|billion))?$/.exec(quantityText(value, 'GBP')) ?? [];
        const size = scale === 'billion' ? 1e9 : scale === 'million' ? 1e6 : 1;
        const back = toDecimal(digits.replaceAll(',', '')).times(size);
        expect((sign === '-' ? back.neg() : back).eq(value)).toBe(true);
      }),
    );
  });
});
