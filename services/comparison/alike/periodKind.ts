import type { AlikeRule } from './rule';

/** Kinds of period are alike when they are equal. Where there is no number there is no period. */
export const periodKind: AlikeRule = {
  qualifier: 'PERIOD_KIND',
  applies: (a, b) => a.value !== null && b.value !== null,
  alike: (a, b) => a.figure.period.kind === b.figure.period.kind,
};
