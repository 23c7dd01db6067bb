import { describedEnum } from '../common/contract/describedEnum';

export const Verdict = describedEnum(
  'Verdict',
  'What a comparison concludes about one aspect; the method is published in services/comparison/METHOD.md.',
  {
    AGREES: 'Comparable, and equal once precision is allowed for.',
    WITHIN_TOLERANCE: 'Comparable, and no further apart than rounding or the tolerance allows.',
    DIFFERS: 'Comparable, and further apart than precision or tolerance allows.',
    NOT_COMPARABLE: 'They answer different questions; differingQualifiers says in what they differ.',
    ONLY_ONE_ACCOUNT: 'One body or observer states it, and no other does.',
    SILENT: 'A party has published nothing at all, or nothing on what all the others cover.',
    WITHHELD: 'A party keeps it back or declines to say, with the reason where one is given.',
    UNAVAILABLE: "A party's subgraph could not be reached, which says nothing about the party.",
    CONTRADICTS_ITSELF: 'One body states two things that cannot both be right.',
  },
);
export type Verdict = keyof typeof Verdict;

export const SumVerdict = describedEnum('SumVerdict', 'Whether parts make up a whole.', {
  ADDS_UP: 'They do, within what rounding can leave.',
  DOES_NOT_ADD_UP: 'They do not, by more than rounding can leave.',
  INCOMPLETE: 'The part of at least one party is not stated.',
});
export type SumVerdict = keyof typeof SumVerdict;

export const Qualifier = describedEnum(
  'Qualifier',
  'What may make two statements answers to different questions.',
  {
    UNIT: 'What the number counts.',
    SCOPE: 'One part or the whole.',
    SUBJECT: 'Whose part it is.',
    BASIS: 'Paid, committed, incurred, budgeted ...',
    INTERNAL_COSTS: 'Whether the cost of own staff is in it.',
    COMPONENT: 'Which part of the whole.',
    PERIOD_KIND: 'In a year, per year, running total, at a point in time.',
    PERIOD: 'The dates it covers.',
    PRECISION: 'How exactly it was stated; allowed for, and never by itself a reason not to compare.',
    SAVING_CATEGORY: 'The kind of benefit.',
    SAVING_STATUS: 'How far a saving has come.',
    STATED_ON: 'When it was said, for what can change with time.',
  },
);
export type Qualifier = keyof typeof Qualifier;

export const Theme = describedEnum('Theme', "HMICFRS's four themes of a successful collaboration.", {
  PURPOSE: 'A clear purpose.',
  COST_AND_BENEFIT: 'Cost and benefit understood.',
  LEADERSHIP_AND_GOVERNANCE: 'Leadership and governance.',
  SKILLS_AND_CAPABILITY: 'Skills and capability.',
});
export type Theme = keyof typeof Theme;

export const ScrutinyHeading = describedEnum(
  'ScrutinyHeading',
  'What the East Midlands panels asked to scrutinise.',
  {
    GOVERNANCE: 'Governance.',
    COST_BENEFIT_AND_VALUE: 'Cost, benefit and value for money.',
    WORK_STREAMS_AND_LEADS: 'Work streams and who leads them.',
    MONITORING_AND_EVIDENCE: 'Monitoring and evidence.',
    CHALLENGE_AND_SUPPORT: 'How to challenge and support the commissioner.',
    OTHER_COLLABORATION: 'Other collaboration, such as blue light and fire.',
  },
);
export type ScrutinyHeading = keyof typeof ScrutinyHeading;

export const RankBy = describedEnum('RankBy', 'What comparisons are ranked by.', {
  VERDICT: 'The most serious verdict first.',
  SPREAD: 'The widest spread of comparable numbers first.',
  SIZE: 'The largest amount of money that is stated first.',
});
export type RankBy = keyof typeof RankBy;

export const NotificationVerdict = describedEnum(
  'NotificationVerdict',
  'Whether a notification of an opportunity to collaborate got an answer.',
  {
    ANSWERED:
      'The notified body has given its view, by its own account or by that of the body that notified it.',
    ANSWERS_DIFFER: 'The two accounts give different views of the notified body at one time.',
    UNANSWERED: 'Both bodies publish, and neither account has a view of the notified body.',
    CANNOT_BE_CHECKED:
      'No view is known, and an account that might have it cannot be had; the reason says why.',
  },
);
export type NotificationVerdict = keyof typeof NotificationVerdict;

export const PerEmployee = describedEnum('PerEmployee', 'Which employees a cost is divided by.', {
  OF_THE_FUNCTION: 'Those who work in the function.',
  OF_THE_BODY: 'All that the body employs.',
});
export type PerEmployee = keyof typeof PerEmployee;
