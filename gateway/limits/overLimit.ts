import type { GraphQLError } from 'graphql';
import { hubError, type ErrorCode } from '../../services/common/errors/hubError';
import type { Limits } from './limits';

/** Larger figures are not told apart: fragments that spread fragments double a figure each time. */
const LARGEST_FIGURE = 1_000_000_000;

/** What an operation has too much of. */
export interface Excess {
  readonly code: ErrorCode;
  readonly setting: keyof Limits;
  /** A sentence's beginning that the figure is put into: "The operation has 31 aliases". */
  readonly says: (found: string) => string;
  readonly found: number;
}

/** The error of a figure above its limit, with HTTP status 400; undefined for one that is not. */
export function overLimit({ code, setting, says, found }: Excess, limits: Limits): GraphQLError | undefined {
  const limit = limits[setting];
  if (found <= limit) return undefined;
  const figure = Math.min(found, LARGEST_FIGURE);
  const shown = figure < found ? `more than ${figure}` : String(figure);
  return hubError(code, `${says(shown)}; the most is ${limit} (${setting}).`, {
    found: figure,
    limit,
    setting,
    http: { status: 400 },
  });
}
