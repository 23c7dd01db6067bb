import type { Aspect } from '../../common/contract/enums';
import { isPartialDate, mayBeSameDate } from '../../common/time/partialDate';
import { plainWords } from '../../common/contract/aspectKey';
import type { FactClaim } from '../model';
import type { PairFinding } from './pairFinding';
import { sameSpeaker } from './voices';

/** How the values of an aspect are compared. */
type Form = 'fixed' | 'canChange' | 'open';

/**
 * fixed: one answer whenever it is said. canChange: one answer at a time. open: in the speaker's own words, or several
 * answers that hold side by side; a program cannot tell whether two of them disagree.
 */
const FORMS: Readonly<Record<Aspect, Form>> = {
  START: 'fixed',
  END: 'fixed',
  REVIEWED: 'open',
  REVIEW_DUE: 'canChange',
  NOTICE_GIVEN_BY: 'fixed',
  FUNCTION: 'fixed',
  PARTIES: 'canChange',
  STATUS: 'canChange',
  LEAD: 'canChange',
  HOST: 'canChange',
  DELIVERY_MODEL: 'canChange',
  COST_SHARING: 'canChange',
  PURPOSE: 'open',
  OBJECTIVE: 'open',
  LEGAL_BASIS: 'open',
  WITHDRAWAL_TERMS: 'open',
  BOARD: 'open',
  SENIOR_OWNER: 'open',
  WORK_STREAM: 'open',
  MONITORING: 'open',
  OUTCOME: 'open',
  SKILLS: 'open',
  PUBLICATION: 'open',
};

export function formOf(aspect: Aspect): Form {
  return FORMS[aspect];
}

function sameYear(a: string | null | undefined, b: string | null | undefined): boolean {
  return Boolean(a && b && a.slice(0, 4) === b.slice(0, 4));
}

/** Words in order: a list of parties is the same in any order. */
function normal(claim: FactClaim): string {
  const text = plainWords(claim.value);
  return claim.aspect === 'PARTIES' ? text.split(' ').sort().join(' ') : text;
}

function apart(a: FactClaim, b: FactClaim): PairFinding {
  return { verdict: sameSpeaker(a, b) ? 'CONTRADICTS_ITSELF' : 'DIFFERS', differing: [] };
}

const SAID_AT_OTHER_TIMES: PairFinding = { verdict: 'NOT_COMPARABLE', differing: ['STATED_ON'] };

/** Sets two statements on one aspect against each other. The order of the two does not matter. */
export function factPair(a: FactClaim, b: FactClaim): PairFinding {
  if (plainWords(a.part) !== plainWords(b.part))
    return { verdict: 'NOT_COMPARABLE', differing: ['COMPONENT'] };
  if (a.value === null || b.value === null) return { verdict: 'NOT_COMPARABLE', differing: [] };
  if (normal(a) === normal(b)) return { verdict: 'AGREES', differing: [] };
  if (isPartialDate(a.value) && isPartialDate(b.value) && mayBeSameDate(a.value, b.value)) {
    return { verdict: 'WITHIN_TOLERANCE', differing: [] };
  }
  const [dayA, dayB] = [a.statement.statedOn, b.statement.statedOn];
  // Of one body's own undated words nobody can tell whether the one replaced the other or contradicts it.
  if (sameSpeaker(a, b) && (!dayA || !dayB)) return SAID_AT_OTHER_TIMES;
  switch (formOf(a.aspect)) {
    case 'fixed':
      return apart(a, b);
    case 'canChange':
      return sameYear(dayA, dayB) ? apart(a, b) : SAID_AT_OTHER_TIMES;
    case 'open':
      return { verdict: 'NOT_COMPARABLE', differing: [] };
  }
}
