import type { AlikeRule } from './rule';

/** Scopes are alike when they are equal: OWN, WHOLE or UNSTATED. */
export const scope: AlikeRule = {
  qualifier: 'SCOPE',
  alike: (a, b) => a.figure.scope === b.figure.scope,
};
