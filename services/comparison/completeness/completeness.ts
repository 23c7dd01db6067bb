import type { Aspect, Measure } from '../../common/contract/enums';
import type { Theme } from '../enums';

/** The part of an account that completeness looks at. */
export interface AccountContent {
  readonly figures: readonly { readonly measure: Measure; readonly savingStatus: string | null }[];
  readonly aspects: readonly Aspect[];
}

export interface ThemeFinding {
  readonly theme: Theme;
  readonly covered: readonly string[];
  readonly missing: readonly string[];
}

interface Item {
  readonly name: string;
  readonly measures?: readonly Measure[];
  readonly aspects?: readonly Aspect[];
  /** Only savings of this status count. */
  readonly savingStatus?: string;
}

/**
 * What a panel needs to know, by the four themes of HMICFRS ("The Hard Yards", July 2020), filled from what the East
 * Midlands panels said they want to scrutinise.
 */
const NEEDED: Readonly<Record<Theme, readonly Item[]>> = {
  PURPOSE: [
    { name: 'purpose', aspects: ['PURPOSE'] },
    { name: 'objectives', aspects: ['OBJECTIVE'] },
    { name: 'status', aspects: ['STATUS'] },
  ],
  COST_AND_BENEFIT: [
    { name: 'cost or contribution', measures: ['COST', 'CONTRIBUTION', 'COST_PER_HEAD'] },
    { name: 'budget', measures: ['BUDGET', 'SCOPE_OF_BUDGET', 'UNDERSPEND'] },
    { name: 'how cost is shared', measures: ['COST_SHARE'], aspects: ['COST_SHARING'] },
    { name: 'savings or other benefit', measures: ['SAVING', 'BENEFIT_SHARE', 'HOURS'] },
    { name: 'savings checked independently', measures: ['SAVING'], savingStatus: 'VALIDATED' },
  ],
  LEADERSHIP_AND_GOVERNANCE: [
    { name: 'parties', aspects: ['PARTIES'] },
    { name: 'lead or host', aspects: ['LEAD', 'HOST'] },
    { name: 'board', aspects: ['BOARD'] },
    { name: 'who answers for it', aspects: ['SENIOR_OWNER'] },
    { name: 'legal basis', aspects: ['LEGAL_BASIS'] },
    { name: 'votes', measures: ['VOTE_SHARE'] },
    { name: 'terms for leaving', aspects: ['WITHDRAWAL_TERMS'] },
    { name: 'reviews', aspects: ['REVIEWED', 'REVIEW_DUE'] },
  ],
  SKILLS_AND_CAPABILITY: [
    { name: 'staff or other resources', measures: ['STAFF', 'RESOURCE_SHARE'] },
    { name: 'skills', aspects: ['SKILLS'] },
    { name: 'work streams', aspects: ['WORK_STREAM', 'DELIVERY_MODEL'] },
    { name: 'monitoring', aspects: ['MONITORING', 'OUTCOME'] },
  ],
};

function isCovered(item: Item, { figures, aspects }: AccountContent): boolean {
  const byFigure = figures.some(
    ({ measure, savingStatus }) =>
      item.measures?.includes(measure) &&
      (item.savingStatus === undefined || savingStatus === item.savingStatus),
  );
  return byFigure || aspects.some((aspect) => item.aspects?.includes(aspect));
}

/** What an account covers and what it lacks of what a panel needs, theme by theme. */
export function completenessOf(account: AccountContent): ThemeFinding[] {
  return Object.entries(NEEDED).map(([theme, items]) => ({
    theme: theme as Theme,
    covered: items.filter((item) => isCovered(item, account)).map(({ name }) => name),
    missing: items.filter((item) => !isCovered(item, account)).map(({ name }) => name),
  }));
}
