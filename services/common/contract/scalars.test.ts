import { parseValue as parseAst } from 'graphql';
import { toDecimal } from '../number/decimal';
import {
  DecimalScalar,
  isWebAddress,
  LocalDateScalar,
  PartialDateScalar,
  ReportingPeriodScalar,
  UrlScalar,
} from './scalars';

describe.each([
  [LocalDateScalar, '2021-03-31', '2021-03', 'YYYY-MM-DD'],
  [PartialDateScalar, '2021-03', '14/09/2020', 'YYYY, YYYY-MM or YYYY-MM-DD'],
  [ReportingPeriodScalar, '2020-21-H1', '2020-22', '2020-21, 2020-21-H1 or 2020-21-H2'],
  [
    UrlScalar,
    'https://example.org/a',
    'ftp://example.org',
    'an address that begins with http:// or https://',
  ],
])('%s', (scalar, good, bad, form) => {
  it('takes and gives text of its form', () => {
    expect([
      scalar.parseValue(good),
      scalar.serialize(good),
      scalar.parseLiteral(parseAst(`"${good}"`)),
    ]).toEqual([good, good, good]);
  });

  it('refuses other text, naming it and the form', () => {
    const message = `"${bad}" is no ${scalar.name}; write ${form}.`;
    expect(() => scalar.parseValue(bad)).toThrow(message);
    expect(() => scalar.serialize(bad)).toThrow(message);
    expect(() => scalar.parseLiteral(parseAst(`"${bad}"`))).toThrow(message);
  });

  it('refuses what is no text', () => {
    expect(() => scalar.parseValue(2021)).toThrow(`2021 is no ${scalar.name}; write ${form}.`);
    expect(() => scalar.parseLiteral(parseAst('2021'))).toThrow(
      `undefined is no ${scalar.name}; write ${form}.`,
    );
  });
});

describe('a web address', () => {
  it.each(['http://example.org', 'HTTPS://example.org/a?b=c#d', 'https://example.org/ä'])(
    'may be %s',
    (text) => {
      expect(isWebAddress(text)).toBe(true);
    },
  );

  it.each([
    '',
    'javascript:alert(1)',
    'data:text/html,x',
    '//example.org',
    'https://',
    'https://exa mple.org',
    'https://example.org/"onclick="x',
    'https://example.org/<script>',
    ' https://example.org',
    'https://example.org\njavascript:x',
  ])('cannot be "%s": it must never become a harmful link', (text) => {
    expect(isWebAddress(text)).toBe(false);
  });
});

describe('Decimal', () => {
  const refusal = (text: string): string =>
    `${text} is no Decimal; write at most 14 digits before the point and 4 after it.`;

  it('gives a JSON number that is exactly equal', () => {
    expect(
      JSON.stringify(['3300000', '0.05', '-12.5'].map((text) => DecimalScalar.serialize(toDecimal(text)))),
    ).toBe('[3300000,0.05,-12.5]');
  });

  it('gives nothing rather than a number that is nearly equal', () => {
    expect(() => DecimalScalar.serialize(toDecimal('99999999999999.9999'))).toThrow(
      '99999999999999.9999 cannot be written as a JSON number without loss.',
    );
  });

  it('takes numbers, as values and in the text of a query', () => {
    expect(DecimalScalar.parseValue(12.5).toFixed()).toBe('12.5');
    expect(DecimalScalar.parseLiteral(parseAst('12.50')).toFixed()).toBe('12.5');
    expect(DecimalScalar.parseLiteral(parseAst('12')).toFixed()).toBe('12');
  });

  it('refuses what is no such number', () => {
    expect(() => DecimalScalar.parseValue(0.1 + 0.2)).toThrow(refusal('0.30000000000000004'));
    expect(() => DecimalScalar.parseValue(Infinity)).toThrow(refusal('Infinity'));
    expect(() => DecimalScalar.parseValue(1e15)).toThrow(refusal('1000000000000000'));
    expect(() => DecimalScalar.parseValue('£1')).toThrow(refusal('£1'));
    expect(() => DecimalScalar.parseLiteral(parseAst('"12"'))).toThrow(refusal('undefined'));
  });
});
