import type { OpportunityView } from '../../common/contract/opportunity';
import type { NotificationVerdict } from '../enums';
import type { Words } from '../input/readExpected';
import type { Party } from '../model';
import type { QuestionFinding } from '../question/questionFinding';

/** What is needed of an opportunity to check its notifications. */
export interface OpportunityClaim {
  readonly id: string;
  readonly title: string;
  /** The body that raised it and its id there; null when the body whose account it is raised it. */
  readonly raised: { readonly by: string; readonly id: string } | null;
  readonly notifications: readonly { readonly body: string; readonly notifiedOn: string }[];
  readonly views: readonly OpportunityView[];
}

/** One of the two bodies with what it says; unknown when the directory does not hold it. */
export interface AccountOfOpportunities extends Party {
  readonly words: Words<readonly OpportunityClaim[]> | { readonly kind: 'unknown' };
}

/** Everything that the check of one notification is made from. */
export interface NotificationInput {
  /** The id that the opportunity has with the body that notified the other. */
  readonly opportunity: string;
  readonly by: AccountOfOpportunities;
  readonly to: AccountOfOpportunities;
}

/** A view of the notified body, in whose account it stands. */
export interface ViewGiven {
  readonly account: string;
  readonly view: OpportunityView;
}

/** What the check of one notification concludes. */
export interface NotificationFinding {
  readonly title: string;
  /** As the body says that made it; null where it does not. */
  readonly notifiedOn: string | null;
  readonly verdict: NotificationVerdict;
  /** The latest of each account, its own first. */
  readonly views: readonly ViewGiven[];
  readonly reason: string;
  readonly questions: readonly QuestionFinding[];
}
