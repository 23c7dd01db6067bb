import type { AlikeRule } from './rule';

/** Units are alike when they are equal; where there is no number there is no unit to differ in. */
export const unit: AlikeRule = {
  qualifier: 'UNIT',
  applies: (a, b) => a.value !== null && b.value !== null,
  alike: (a, b) => a.figure.quantity?.unit === b.figure.quantity?.unit,
};
