import type { Request, Response } from 'express';
import { requestIdOf } from '../../services/common/http/requestId';
import type { AnswerLocals } from '../answers/wholeAnswers';
import { clientOf } from '../rate/clientOf';

/** What the gateway knows of a request while it answers. The hub's own operations are nobody's. */
export interface RequestContext {
  /** Whose request it is: the key of the client's budgets. */
  client?: string;
  /** Tells the request apart in the log, here and at the publishers. */
  requestId?: string;
  /** What later parts leave for the answers that are given again. */
  locals?: AnswerLocals;
  /** Ends when nobody waits for the answer any more. */
  gone?: AbortSignal;
}

/** What is known of a request that came by HTTP. */
export function requestContextOf(request: Request, response: Response): RequestContext {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return {
    client: clientOf(request.ip),
    locals: response.locals,
    requestId: requestIdOf(response),
    gone: gone.signal,
  };
}
