import type { AlikeRule } from './rule';

/** Whether internal costs are in it is alike when equal, not stated being a third answer; looked at for COST only. */
export const internalCosts: AlikeRule = {
  qualifier: 'INTERNAL_COSTS',
  applies: (a, b) => a.figure.measure === 'COST' && a.value !== null && b.value !== null,
  alike: (a, b) => (a.figure.includesInternalCosts ?? null) === (b.figure.includesInternalCosts ?? null),
};
