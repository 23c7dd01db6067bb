import type { Measure } from '../../common/contract/enums';
import type { FigureClaim } from '../model';

/** Measures of which parts make up a whole. */
export const ADDITIVE: ReadonlySet<Measure> = new Set<Measure>([
  'COST',
  'BUDGET',
  'CONTRIBUTION',
  'SAVING',
  'WRITE_OFF',
  'UNDERSPEND',
  'HOURS',
  'STAFF',
]);

/** Measures whose parts make up a hundred per cent. */
export const SHARES: ReadonlySet<Measure> = new Set<Measure>([
  'COST_SHARE',
  'RESOURCE_SHARE',
  'BENEFIT_SHARE',
  'VOTE_SHARE',
]);

/**
 * Whether own parts of this kind make a sum that means something: amounts and shares of one whole do; a rate, such as
 * pounds a head or a percentage of each body's own hours, does not; of anything else it is not known.
 */
export function canBeAdded({ figure: { measure, quantity } }: FigureClaim): boolean | undefined {
  const unit = quantity?.unit;
  if (measure === 'COST_PER_HEAD' || unit === 'GBP_PER_HEAD' || unit === 'MONTHS') return false;
  if (unit === 'PERCENT') return SHARES.has(measure);
  return ADDITIVE.has(measure) ? true : undefined;
}
