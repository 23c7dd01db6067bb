import { hubError } from '../../common/errors/hubError';
import { didYouMean } from '../../common/text/didYouMean';
import { quoted } from '../../common/text/quoted';
import type { Register } from './register';

function check(what: string, argument: string, code: string, known: ReadonlyMap<string, unknown>): void {
  if (known.has(code)) return;
  throw hubError(
    'UNKNOWN_FILTER_VALUE',
    `There is no ${what} ${quoted(code)}.${didYouMean(code, known.keys())}`,
    {
      argument,
      value: code,
    },
  );
}

/** Refuses a region that the register does not hold, and suggests another. `argument` is where the client wrote it. */
export function checkRegion(code: string, argument: string, { regions }: Register): void {
  check('region', argument, code, regions);
}

/** Refuses a body that the register does not hold, and suggests another. */
export function checkBody(code: string, argument: string, { bodies }: Register): void {
  check('body', argument, code, bodies);
}
