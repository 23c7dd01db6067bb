import type { AlikeRule } from './rule';

/** Kinds of benefit keep savings apart only when both state one and they differ. */
export const savingCategory: AlikeRule = {
  qualifier: 'SAVING_CATEGORY',
  applies: (a, b) => Boolean(a.figure.saving?.category && b.figure.saving?.category),
  alike: (a, b) => a.figure.saving?.category === b.figure.saving?.category,
};
