import type { GraphQLError } from 'graphql';
import { hubError } from '../../services/common/errors/hubError';
import { busy } from '../turns/busy';

/** What keeps an operation from ever being planned against a supergraph. */
export type Refusal =
  | { readonly kind: 'too hard'; readonly why: string }
  /** The planner's own word. */
  | { readonly kind: 'refused'; readonly why: string };

/** The error that tells a client so. */
export function refusalError({ kind, why }: Refusal): GraphQLError {
  const http = { status: 400 };
  if (kind === 'too hard') {
    const message = `The operation is too hard to plan. ${why} Ask for less at a time.`;
    return hubError('OPERATION_TOO_HARD', message, { http });
  }
  return hubError(
    'OPERATION_NOT_PLANNED',
    'The gateway finds no way to answer this operation, though it is valid. Ask without fragments on types of single publishers, or for less at a time.',
    { http },
  );
}

/** The error of an operation that was not planned in time. */
export function planBusy(retryAfter: number): GraphQLError {
  return busy('Too many new operations wait to be planned', retryAfter);
}
