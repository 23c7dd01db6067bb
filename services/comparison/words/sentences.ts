import type { WithheldReason } from '../../common/contract/enums';
import { partialDateText } from '../../common/time/partialDate';
import type { Claim, FactClaim, FigureClaim } from '../model';
import type { Names } from './names';
import { saidText } from './quantities';
import { factText } from './values';

export const WITHHELD_WORDS: Readonly<Record<WithheldReason, string>> = {
  NATIONAL_SECURITY: 'national security',
  SAFETY_OF_A_PERSON: 'the safety of a person',
  PREVENTION_OR_DETECTION_OF_CRIME: 'the prevention or detection of crime',
  PROHIBITED_BY_ENACTMENT: 'an Act of Parliament or another law forbids it',
};

function when(statedOn: string | null | undefined): string {
  return statedOn ? partialDateText(statedOn) : 'undated';
}

/** What a body or observer does instead of answering: "declined to say". */
function absenceText(claim: Claim): string {
  const absence = (claim.kind === 'figure' ? claim.figure : claim.statement).absence;
  switch (absence?.kind) {
    case 'WITHHELD':
      return `keeps it back by law${absence.reason ? ` (${WITHHELD_WORDS[absence.reason]})` : ''}`;
    case 'DECLINED':
      return 'declined to say';
    case 'NO_NUMBER':
      return 'spoke of it without giving a number';
    case 'NO_ANSWER':
      return 'was asked and had not answered when that was reported';
    case undefined:
      return 'gives no answer';
  }
}

/** "Surrey Police states £5.7 million (said 14 September 2020)". */
export function figureSentence(claim: FigureClaim, names: Names): string {
  const said = `(said ${when(claim.figure.statedOn)})`.replace('(said undated)', '(undated)');
  const verb = claim.observer === null && claim.makers.length > 1 ? 'state' : 'states';
  const what = claim.value === null ? absenceText(claim) : `${verb} ${saidText(claim)}`;
  return `${names.voice(claim)} ${what} ${said}`;
}

/** "Wiltshire Police says 2014 (said 2019)". */
export function factSentence(claim: FactClaim, names: Names): string {
  const said = `(said ${when(claim.statement.statedOn)})`.replace('(said undated)', '(undated)');
  const verb = claim.observer === null && claim.makers.length > 1 ? 'say' : 'says';
  const what = claim.value === null ? absenceText(claim) : `${verb} ${factText(claim, names)}`;
  return `${names.voice(claim)} ${what} ${said}`;
}
