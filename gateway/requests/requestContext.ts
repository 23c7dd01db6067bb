import type { AnswerLocals } from '../answers/wholeAnswers';

/** What the gateway knows of a request while it answers. The hub's own operations are nobody's. */
export interface RequestContext {
  /** Whose request it is: the key of the client's budgets. */
  client?: string;
  /** Tells the request apart in the log, here and at the publishers. */
  requestId?: string;
  /** What later parts leave for the answers that are given again. */
  locals?: AnswerLocals;
}
