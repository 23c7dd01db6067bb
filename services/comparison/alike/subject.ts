import type { AlikeRule } from './rule';

/** Own parts are alike when they are the same body's; looked at only when the scope is alike. */
export const subject: AlikeRule = {
  qualifier: 'SUBJECT',
  applies: (a, b) => a.figure.scope === 'OWN' && b.figure.scope === 'OWN',
  alike: (a, b) => a.subject === b.subject,
};
