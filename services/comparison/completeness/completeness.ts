import type { Aspect, Measure } from '../../common/contract/enums';
import type { ScrutinyHeading, Theme } from '../enums';

/** The part of an account that completeness looks at. */
export interface AccountContent {
  readonly figures: readonly { readonly measure: Measure; readonly savingStatus: string | null }[];
  readonly aspects: readonly Aspect[];
}

/** What an account covers of one theme or heading, and what it lacks. */
export interface CoverFinding<Name extends string> {
  readonly name: Name;
  readonly covered: readonly string[];
  readonly missing: readonly string[];
}

/** One thing that a panel needs to know. */
interface Item {
  readonly name: string;
  readonly measures?: readonly Measure[];
  readonly aspects?: readonly Aspect[];
  /** Only savings of this status count. */
  readonly savingStatus?: string;
}

const PURPOSE: Item = { name: 'purpose', aspects: ['PURPOSE'] };
const OBJECTIVES: Item = { name: 'objectives', aspects: ['OBJECTIVE'] };
const STATUS: Item = { name: 'status', aspects: ['STATUS'] };
const COST: Item = { name: 'cost or contribution', measures: ['COST', 'CONTRIBUTION', 'COST_PER_HEAD'] };
const BUDGET: Item = { name: 'budget', measures: ['BUDGET', 'SCOPE_OF_BUDGET', 'UNDERSPEND'] };
const SHARING: Item = { name: 'how cost is shared', measures: ['COST_SHARE'], aspects: ['COST_SHARING'] };
const BENEFIT: Item = { name: 'savings or other benefit', measures: ['SAVING', 'BENEFIT_SHARE', 'HOURS'] };
const CHECKED: Item = {
  name: 'savings checked independently',
  measures: ['SAVING'],
  savingStatus: 'VALIDATED',
};
const PARTIES: Item = { name: 'parties', aspects: ['PARTIES'] };
const LEAD: Item = { name: 'lead or host', aspects: ['LEAD', 'HOST'] };
const BOARD: Item = { name: 'board', aspects: ['BOARD'] };
const OWNER: Item = { name: 'who answers for it', aspects: ['SENIOR_OWNER'] };
const LAW: Item = { name: 'legal basis', aspects: ['LEGAL_BASIS'] };
const VOTES: Item = { name: 'votes', measures: ['VOTE_SHARE'] };
const LEAVING: Item = { name: 'terms for leaving', aspects: ['WITHDRAWAL_TERMS'] };
const REVIEWS: Item = { name: 'reviews', aspects: ['REVIEWED', 'REVIEW_DUE'] };
const RESOURCES: Item = { name: 'staff or other resources', measures: ['STAFF', 'RESOURCE_SHARE'] };
const SKILLS: Item = { name: 'skills', aspects: ['SKILLS'] };
const STREAMS: Item = { name: 'work streams', aspects: ['WORK_STREAM', 'DELIVERY_MODEL'] };
const MONITORING: Item = { name: 'monitoring', aspects: ['MONITORING'] };
const OUTCOMES: Item = { name: 'outcomes', aspects: ['OUTCOME'] };
const PUBLICATION: Item = { name: 'where it publishes', aspects: ['PUBLICATION'] };

/** The four themes of HMICFRS ("The Hard Yards", July 2020). */
const THEMES: Readonly<Record<Theme, readonly Item[]>> = {
  PURPOSE: [PURPOSE, OBJECTIVES, STATUS],
  COST_AND_BENEFIT: [COST, BUDGET, SHARING, BENEFIT, CHECKED],
  LEADERSHIP_AND_GOVERNANCE: [PARTIES, LEAD, BOARD, OWNER, LAW, VOTES, LEAVING, REVIEWS],
  SKILLS_AND_CAPABILITY: [RESOURCES, SKILLS, STREAMS, MONITORING, OUTCOMES],
};

/**
 * What the East Midlands panels want to scrutinise (seminar of 28 November 2017). Their last heading, other
 * collaboration, is about other collaborations: no single account can cover it.
 */
const HEADINGS: Readonly<Record<Exclude<ScrutinyHeading, 'OTHER_COLLABORATION'>, readonly Item[]>> = {
  GOVERNANCE: [PURPOSE, PARTIES, LAW, BOARD, VOTES],
  COST_BENEFIT_AND_VALUE: [COST, BUDGET, SHARING, BENEFIT, CHECKED],
  WORK_STREAMS_AND_LEADS: [STREAMS, LEAD, OWNER, RESOURCES, SKILLS],
  MONITORING_AND_EVIDENCE: [OBJECTIVES, MONITORING, OUTCOMES, REVIEWS],
  CHALLENGE_AND_SUPPORT: [STATUS, LEAVING, PUBLICATION],
};

function isCovered(item: Item, { figures, aspects }: AccountContent): boolean {
  const byFigure = figures.some(
    ({ measure, savingStatus }) =>
      item.measures?.includes(measure) &&
      (item.savingStatus === undefined || savingStatus === item.savingStatus),
  );
  return byFigure || aspects.some((aspect) => item.aspects?.includes(aspect));
}

function cover<Name extends string>(
  needed: Readonly<Record<Name, readonly Item[]>>,
  account: AccountContent,
): CoverFinding<Name>[] {
  return (Object.keys(needed) as Name[]).map((name) => ({
    name,
    covered: needed[name].filter((item) => isCovered(item, account)).map((item) => item.name),
    missing: needed[name].filter((item) => !isCovered(item, account)).map((item) => item.name),
  }));
}

/** What an account covers and lacks of what a collaboration needs to succeed, theme by theme. */
export function themesOf(account: AccountContent): CoverFinding<Theme>[] {
  return cover(THEMES, account);
}

/** What an account covers and lacks of what panels want to scrutinise, heading by heading. */
export function headingsOf(account: AccountContent): CoverFinding<ScrutinyHeading>[] {
  return cover(HEADINGS, account);
}
