import { describedEnum } from './describedEnum';

export const AccountState = describedEnum(
  'AccountState',
  'Whether a publisher has an account; a publisher that answers always says which.',
  {
    PUBLISHED: 'The publisher has stated something about the collaboration by the end of the period.',
    NOT_PUBLISHED: 'The publisher has stated nothing about the collaboration by the end of the period.',
    WITHDRAWN: 'The publisher had published an account and has taken it back.',
  },
);
export type AccountState = keyof typeof AccountState;

export const Scope = describedEnum('Scope', 'Whose part of a collaboration a figure covers.', {
  OWN: "One body's own part: the publisher's, unless the figure says whose.",
  WHOLE: 'The whole collaboration; wholes are never added up across parties.',
  UNSTATED: 'The source does not say whether it means a part or the whole.',
});
export type Scope = keyof typeof Scope;

export const Basis = describedEnum('Basis', 'What kind of sum a figure is.', {
  PAID: 'Said to have been paid.',
  COMMITTED: 'Contracted, allocated or agreed, whether or not paid.',
  INCURRED: 'Said to be the cost or the spending up to a date.',
  BUDGETED: 'Set aside in a budget.',
  FORECAST: 'Expected to come.',
  CLAIMED: 'A benefit or a burden that somebody asserts.',
  UNSTATED: 'The source does not say.',
});
export type Basis = keyof typeof Basis;

export const Precision = describedEnum('Precision', 'How exactly a figure was stated.', {
  EXACT: 'To the last digit.',
  ROUNDED: 'Rounded or cut to the unit given as roundedTo.',
  ABOUT: 'The source hedges: about, nearly, just under.',
  AT_LEAST: 'A lower limit: this much or more.',
  UP_TO: 'An upper limit: this much or less.',
});
export type Precision = keyof typeof Precision;

export const PeriodKind = describedEnum('PeriodKind', 'How a figure relates to time.', {
  IN_YEAR: 'What happened within one year, named or not.',
  PER_YEAR: 'A yearly rate.',
  CUMULATIVE: 'A running total up to a date.',
  POINT_IN_TIME: 'How it stood on a date.',
  UNSTATED: 'The source does not say.',
});
export type PeriodKind = keyof typeof PeriodKind;

export const Unit = describedEnum('Unit', 'The unit of a quantity.', {
  GBP: 'Pounds sterling.',
  PERCENT: 'Hundredths.',
  HOURS: 'Hours, such as flying hours.',
  FTE: 'Full-time equivalent people.',
  GBP_PER_HEAD: 'Pounds sterling for each resident.',
  MONTHS: 'Months.',
  COUNT: 'A number of things or people.',
});
export type Unit = keyof typeof Unit;

export const Measure = describedEnum('Measure', 'What a figure measures.', {
  COST: 'What something cost or costs.',
  BUDGET: 'What is set aside for it.',
  CONTRIBUTION: 'What a party pays in.',
  SAVING: 'What is no longer spent because of the collaboration.',
  WRITE_OFF: 'Value given up or a debt let go.',
  SETTLEMENT: 'What is paid, or how it is paid, when parties separate.',
  UNDERSPEND: 'What was left of a budget.',
  COST_SHARE: "A party's share of the cost.",
  RESOURCE_SHARE: "A party's share of the resources given, such as staff.",
  BENEFIT_SHARE: "A party's share of the benefit or use.",
  VOTE_SHARE: "A party's share of the votes.",
  HOURS: 'Hours of service given or received.',
  STAFF: 'People who work in it.',
  COST_PER_HEAD: 'Cost for each resident.',
  SCOPE_OF_BUDGET: 'Size of the budgets that the collaboration covers.',
  OTHER: 'Anything else; the component says what.',
});
export type Measure = keyof typeof Measure;

export const SavingCategory = describedEnum('SavingCategory', 'What kind of benefit a saving is.', {
  CASH_RELEASING: 'Money that can be spent on something else.',
  NON_CASH_RELEASING: 'Time or capacity that is freed, but no money.',
  QUALITATIVE: 'Better, without an amount.',
});
export type SavingCategory = keyof typeof SavingCategory;

export const SavingStatus = describedEnum('SavingStatus', 'How far a saving has come.', {
  FORECAST: 'Expected.',
  CLAIMED: 'Said to have been made.',
  VALIDATED: 'Checked by somebody independent.',
  REVERSED: 'Said to have been undone.',
});
export type SavingStatus = keyof typeof SavingStatus;

export const Reading = describedEnum('Reading', 'Whether the source is the speaker’s own.', {
  DIRECT: "The speaker's own page or document.",
  REPORTED: "Somebody else's report of what was said.",
});
export type Reading = keyof typeof Reading;

export const Capacity = describedEnum('Capacity', 'In what capacity somebody speaks.', {
  GOVERNING_BODY: 'As commissioner, mayor or authority.',
  CHIEF_OFFICER: 'As chief constable or other chief officer.',
  FORCE: 'For the force or service.',
  JOINT: 'Several bodies together.',
  ACCOUNTS: 'In the statement of accounts.',
  PANEL_REPORT: "In a report to the body's police and crime panel.",
  INSPECTORATE: 'As HMICFRS or its forerunner.',
  GOVERNMENT: 'As a government department.',
  AUDITOR: 'As the external auditor.',
  PRESS: 'As the press, an encyclopaedia included, with no body named as the author.',
  SUPPLIER: 'As a supplier.',
  UNKNOWN: 'Not known.',
});
export type Capacity = keyof typeof Capacity;

export const AbsenceKind = describedEnum(
  'AbsenceKind',
  'Why there is no number or value; none of these means nil, and none means silence.',
  {
    WITHHELD: 'Kept back by law, with a reason.',
    DECLINED: 'Asked, and refused.',
    NO_NUMBER: 'Spoke of it without giving a number.',
    NO_ANSWER: 'Asked, and had not answered when that was reported.',
  },
);
export type AbsenceKind = keyof typeof AbsenceKind;

export const WithheldReason = describedEnum(
  'WithheldReason',
  'The reasons in law for keeping a figure back.',
  {
    NATIONAL_SECURITY: 'It would harm national security.',
    SAFETY_OF_A_PERSON: 'It might put a person at risk.',
    PREVENTION_OR_DETECTION_OF_CRIME: 'It would prejudice the prevention or detection of crime.',
    PROHIBITED_BY_ENACTMENT: 'Another law forbids it.',
  },
);
export type WithheldReason = keyof typeof WithheldReason;

export const Aspect = describedEnum('Aspect', 'What a statement is about.', {
  PURPOSE: 'What the collaboration is for.',
  OBJECTIVE: 'Something it sets out to achieve.',
  STATUS: 'PROPOSED, ACTIVE, CHANGING, PARTY_WITHDRAWING or ENDED.',
  PARTIES: 'Who is in it: body codes in order, separated by spaces.',
  LEAD: 'Which body leads it.',
  HOST: 'Which body hosts it.',
  LEGAL_BASIS: 'The law or instrument that it rests on.',
  DELIVERY_MODEL: 'How it is run: joint unit, lead force, shared service centre ...',
  COST_SHARING: 'How cost is shared: fixed percentages, formula grant ...',
  START: 'When it began.',
  END: 'When it ended or ends.',
  NOTICE_GIVEN_BY: 'Which body gave notice, or NONE where the speaker denies that any did.',
  WITHDRAWAL_TERMS: 'What a party owes that leaves.',
  REVIEWED: 'When it was last reviewed.',
  REVIEW_DUE: 'When it is to be reviewed next.',
  FUNCTION: 'What kind of work it does.',
  BOARD: 'Which board or committee governs it.',
  SENIOR_OWNER: 'Which office answers for it.',
  WORK_STREAM: 'A strand of its work.',
  MONITORING: 'How its work is watched and measured.',
  OUTCOME: 'What came of it.',
  SKILLS: 'The skills and capability it has or lacks.',
  PUBLICATION: 'Where it publishes about itself.',
});
export type Aspect = keyof typeof Aspect;
