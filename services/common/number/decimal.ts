import Big from 'big.js';

/** An exact decimal number. Addition, subtraction and multiplication never round; division keeps 20 places. */
export type Decimal = Big;

const PLAIN = /^-?\d{1,14}(\.\d{1,4})?$/;

/** True for text that fits numeric(18,4) as it stands: at most 14 digits before the point and 4 after it. */
export function isPlainDecimal(text: string): boolean {
  return PLAIN.test(text);
}

/** Reads text or a number; throws what big.js throws when it is no number. */
export function toDecimal(value: string | number | Big): Decimal {
  return new Big(value);
}

export const ZERO: Decimal = new Big(0);

/** The sum, exact to the last digit. */
export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), ZERO);
}

export function larger(a: Decimal, b: Decimal): Decimal {
  return a.gt(b) ? a : b;
}

export function smaller(a: Decimal, b: Decimal): Decimal {
  return a.lt(b) ? a : b;
}

/**
 * The JavaScript number that stands for exactly this decimal.
 * Returns undefined when there is none (too many digits): a figure must never change on its way out.
 */
export function toExactNumber(value: Decimal): number | undefined {
  const number = Number(value.toFixed());
  return Number.isFinite(number) && new Big(number).eq(value) ? number : undefined;
}
