import { isPartialDate, partialDateText } from '../../common/time/partialDate';
import { listOf } from '../../common/text/words';
import type { FactClaim } from '../model';
import type { Names } from './names';

const STATUS_WORDS: Readonly<Record<string, string>> = {
  PROPOSED: 'proposed',
  ACTIVE: 'active',
  CHANGING: 'changing',
  PARTY_WITHDRAWING: 'a party is withdrawing',
  ENDED: 'ended',
};

/** A statement's value as people say it: names for codes, dates in words, enum names in lower case. */
export function factText({ aspect, value, part, statement }: FactClaim, names: Names): string {
  const about = part === '' ? '' : ` (${part})`;
  if (value === null) return statement.absence ? 'no answer' : 'nothing';
  switch (aspect) {
    case 'PARTIES':
      return listOf(value.split(' ').map((code) => names.of(code))) + about;
    case 'LEAD':
    case 'HOST':
      return names.of(value) + about;
    case 'NOTICE_GIVEN_BY':
      return (value === 'NONE' ? 'nobody gave notice' : names.of(value)) + about;
    case 'STATUS':
      return (STATUS_WORDS[value] ?? value) + about;
    case 'START':
    case 'END':
    case 'REVIEWED':
    case 'REVIEW_DUE':
      return (isPartialDate(value) ? partialDateText(value) : value) + about;
    case 'LEGAL_BASIS':
      return value.replaceAll('_', ' ') + about;
    case 'DELIVERY_MODEL':
    case 'COST_SHARING':
    case 'FUNCTION':
      return value.replaceAll('_', ' ').toLowerCase() + about;
    default:
      return value + about;
  }
}
