import type {
  Aspect,
  Basis,
  Measure,
  PeriodKind,
  SavingCategory,
  SavingStatus,
  Unit,
} from '../../common/contract/enums';
import type { Qualifier } from '../enums';

/** The contract's words as a lay reader says them. */

export const MEASURE_WORDS: Readonly<Record<Measure, string>> = {
  COST: 'cost',
  BUDGET: 'budget',
  CONTRIBUTION: 'contribution',
  SAVING: 'saving',
  WRITE_OFF: 'write-off',
  SETTLEMENT: 'settlement',
  UNDERSPEND: 'underspend',
  COST_SHARE: 'share of cost',
  RESOURCE_SHARE: 'share of resources',
  BENEFIT_SHARE: 'share of benefit or use',
  VOTE_SHARE: 'share of votes',
  HOURS: 'hours',
  STAFF: 'staff',
  COST_PER_HEAD: 'cost per head',
  SCOPE_OF_BUDGET: 'size of the budgets covered',
  OTHER: 'other figure',
};

export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  PAID: 'paid',
  COMMITTED: 'committed',
  INCURRED: 'incurred',
  BUDGETED: 'budgeted',
  FORECAST: 'forecast',
  CLAIMED: 'claimed',
  UNSTATED: 'basis not stated',
};

export const PERIOD_KIND_WORDS: Readonly<Record<PeriodKind, string>> = {
  IN_YEAR: 'in one year',
  PER_YEAR: 'a year',
  CUMULATIVE: 'running total',
  POINT_IN_TIME: 'as it stood',
  UNSTATED: 'period not stated',
};

export const SAVING_STATUS_WORDS: Readonly<Record<SavingStatus, string>> = {
  FORECAST: 'forecast',
  CLAIMED: 'claimed',
  VALIDATED: 'independently checked',
  REVERSED: 'said to be undone',
};

export const SAVING_CATEGORY_WORDS: Readonly<Record<SavingCategory, string>> = {
  CASH_RELEASING: 'cash-releasing',
  NON_CASH_RELEASING: 'time or capacity, not cash',
  QUALITATIVE: 'quality, not cash',
};

export const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  GBP: 'pounds',
  PERCENT: 'per cent',
  HOURS: 'hours',
  FTE: 'full-time posts',
  GBP_PER_HEAD: 'pounds a head',
  MONTHS: 'months',
  COUNT: 'a number',
};

export const QUALIFIER_WORDS: Readonly<Record<Qualifier, string>> = {
  UNIT: 'the unit',
  SCOPE: 'whether they mean one part or the whole',
  SUBJECT: 'whose part it is',
  BASIS: 'the basis',
  INTERNAL_COSTS: 'whether the cost of own staff is in it',
  COMPONENT: 'what is counted',
  PERIOD_KIND: 'how they relate to time',
  PERIOD: 'the dates they cover',
  PRECISION: 'how exact they are',
  SAVING_CATEGORY: 'the kind of benefit',
  SAVING_STATUS: 'how far the saving has come',
  STATED_ON: 'when they were said',
};

export const ASPECT_WORDS: Readonly<Record<Aspect, string>> = {
  PURPOSE: 'purpose',
  OBJECTIVE: 'objective',
  STATUS: 'status',
  PARTIES: 'who is in it',
  LEAD: 'who leads it',
  HOST: 'who hosts it',
  LEGAL_BASIS: 'legal basis',
  DELIVERY_MODEL: 'how it is run',
  COST_SHARING: 'how cost is shared',
  START: 'when it began',
  END: 'when it ended or ends',
  NOTICE_GIVEN_BY: 'who gave notice',
  WITHDRAWAL_TERMS: 'terms for leaving',
  REVIEWED: 'when it was reviewed',
  REVIEW_DUE: 'when its next review is due',
  FUNCTION: 'kind of work',
  BOARD: 'board',
  SENIOR_OWNER: 'who answers for it',
  WORK_STREAM: 'work stream',
  MONITORING: 'how it is monitored',
  OUTCOME: 'outcome',
  SKILLS: 'skills and capability',
  PUBLICATION: 'where it publishes',
};
