import { isPartialDate, partialDateText } from '../../common/time/partialDate';
import type { FactClaim } from '../model';
import type { Names } from './names';

/** By what a publisher wrote, which may be any text: no plain object, which knows words of its own. */
const STATUS_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    PROPOSED: 'proposed',
    ACTIVE: 'active',
    CHANGING: 'changing',
    PARTY_WITHDRAWING: 'a party is withdrawing',
    ENDED: 'ended',
  }),
);

const MODEL_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    JOINT_UNIT: 'a joint unit',
    LEAD_FORCE: 'a lead force',
    SHARED_SERVICE_CENTRE: 'a shared service centre',
    SINGLE_EMPLOYER: 'a single employer',
    STRATEGIC_ALLIANCE: 'a strategic alliance',
    SUPPLIER_CUSTOMER: 'one supplies, the other is its customer',
    FIXED_PERCENT: 'by fixed percentages',
    FORMULA_GRANT_SHARE: 'by share of formula grant',
    FULL_COST_RECOVERY: 'full cost recovery',
    PROPORTION_TO_FORCE_SIZE: 'in proportion to the size of the force',
  }),
);

/** Most names in a list; a national agreement has all forces in it. */
const MOST_NAMES = 10;

function parties(value: string, names: Names): string {
  const codes = value.split(' ');
  if (codes.length <= MOST_NAMES) return names.list(codes);
  return `${codes.length} bodies, among them ${names.list(codes.slice(0, 3))}`;
}

/** "Police Act 1996, section 22A", "SI 2012/1690". */
function legalBasis(value: string): string {
  const act = /^([A-Z_]+_ACT)_(\d{4})_S(\d+[A-Z]*)$/.exec(value);
  if (act) {
    const [, name = '', year = '', section = ''] = act;
    const title = name.split('_').map((word) => word.charAt(0) + word.slice(1).toLowerCase());
    return `${title.join(' ')} ${year}, section ${section}`;
  }
  const order = /^SI_(\d{4})_(\d+)$/.exec(value);
  return order ? `SI ${order[1]}/${order[2]}` : value.replaceAll('_', ' ').toLowerCase();
}

/** A statement's value as people say it: names for codes, dates in words, enum names in lower case. */
export function factText(claim: FactClaim, names: Names): string {
  const { aspect, value, part, statement } = claim;
  const about = part === '' ? '' : ` (${part})`;
  if (value === null) return statement.absence ? 'no answer' : 'nothing';
  switch (aspect) {
    case 'PARTIES':
      return parties(value, names) + about;
    case 'LEAD':
    case 'HOST':
      return names.of(value) + about;
    case 'NOTICE_GIVEN_BY':
      return (value === 'NONE' ? 'nobody' : names.of(value)) + about;
    case 'STATUS':
      return (STATUS_WORDS.get(value) ?? value) + about;
    case 'START':
    case 'END':
    case 'REVIEWED':
    case 'REVIEW_DUE':
      return (isPartialDate(value) ? partialDateText(value) : value) + about;
    case 'LEGAL_BASIS':
      return legalBasis(value) + about;
    case 'DELIVERY_MODEL':
    case 'COST_SHARING':
    case 'FUNCTION':
      return (MODEL_WORDS.get(value) ?? value.replaceAll('_', ' ').toLowerCase()) + about;
    default:
      return value + about;
  }
}
