import type { ScrutinyHeading, Verdict } from '../enums';

/** A question for a panel to put to its own policing body. Bodies are codes. */
export interface QuestionFinding {
  /** What gives rise to it; a briefing puts those of one kind on several collaborations together. */
  readonly topic:
    'aspect' | 'sum' | 'no account' | 'not fetched' | 'review' | 'panel report' | 'notification';
  /** True when the body asked has itself said something on it. */
  readonly ownWords: boolean;
  /** True when it asks about figures that answer different questions, or statements that may hold side by side. */
  readonly isUnlike?: boolean;
  readonly text: string;
  readonly putTo: string;
  /** The bodies whose accounts give rise to it; empty when it rests on the body's own words or an observer's. */
  readonly raisedBy: readonly string[];
  readonly subject: string;
  readonly verdict: Verdict;
  readonly heading: ScrutinyHeading;
}
