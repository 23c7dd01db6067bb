import type { AlikeRule } from './rule';

/** How far a saving has come is alike when equal, not stated being an answer of its own. */
export const savingStatus: AlikeRule = {
  qualifier: 'SAVING_STATUS',
  applies: (a, b) => a.value !== null && b.value !== null,
  alike: (a, b) => (a.figure.saving?.status ?? null) === (b.figure.saving?.status ?? null),
};
