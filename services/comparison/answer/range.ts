import type { Decimal } from '../../common/number/decimal';
import type { FigureClaim } from '../model';

/** What a stated number can mean; an end that is null is open. */
export interface Range {
  readonly low: Decimal | null;
  readonly high: Decimal | null;
}

/** AT_LEAST is open upwards and UP_TO downwards; every other precision means the number itself, give or take. */
export function rangeOf({ figure, value }: FigureClaim): Range {
  switch (figure.precision) {
    case 'AT_LEAST':
      return { low: value, high: null };
    case 'UP_TO':
      return { low: null, high: value };
    case 'EXACT':
    case 'ROUNDED':
    case 'ABOUT':
      return { low: value, high: value };
  }
}

/** True when `a` is above `b` by more than `allowed`, whatever the two can mean. */
export function isSurelyAbove(a: Range, b: Range, allowed: Decimal): boolean {
  return a.low !== null && b.high !== null && a.low.gt(b.high.plus(allowed));
}
