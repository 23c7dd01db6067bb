import type { AlikeRule } from './rule';

/** Bases are alike when they are equal; UNSTATED equals only UNSTATED. Where there is no number there is no basis. */
export const basis: AlikeRule = {
  qualifier: 'BASIS',
  applies: (a, b) => a.value !== null && b.value !== null,
  alike: (a, b) => a.figure.basis === b.figure.basis,
};
