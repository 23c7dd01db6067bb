import type {
  ApolloServerPlugin,
  GraphQLRequestContextDidResolveOperation,
  GraphQLRequestListener,
} from '@apollo/server';
import { GraphQLError, type OperationDefinitionNode } from 'graphql';
import { tooManyRequests } from '../rate/tooManyRequests';
import type { ClientBudgets } from '../rate/clientBudgets';
import type { RequestContext } from '../requests/requestContext';
import type { Turns } from '../turns/turns';
import { cost } from './cost';
import { costliestPath } from './costliest';
import { estimateCost } from './estimateCost';
import type { Limits } from './limits';
import { overLimit } from './overLimit';

/** Whose operation it is where that is not known. */
const NOBODY = '';

/**
 * Refuses an operation that is estimated to cost too much, or more than its client has left of its budget, before it is
 * planned; then it is planned, and waits for its turn. Operations that the hub runs itself do not come by HTTP and are not refused for
 * what they cost.
 */
export function costPlugin(
  limits: Limits,
  budgets: ClientBudgets,
  turns: Turns,
  plan: Plan,
): ApolloServerPlugin<RequestContext> {
  const ends = new WeakMap<object, () => void>();
  return {
    requestDidStart: (requestContext) => {
      const { end, ...listener } = turnOf(limits, budgets, turns, plan);
      ends.set(requestContext, end);
      return Promise.resolve({
        ...listener,
        willSendResponse: () => {
          end();
          return Promise.resolve();
        },
      });
    },
    unexpectedErrorProcessingRequest: ({ requestContext }) => {
      ends.get(requestContext)?.();
      return Promise.resolve();
    },
  };
}

/** Plans an operation whose client is named; `gone` ends when nobody waits for it any more. */
type Plan = (
  asked: GraphQLRequestContextDidResolveOperation<RequestContext>,
  client: string,
  gone: AbortSignal,
) => Promise<void>;

const isBusy = (error: unknown): boolean =>
  error instanceof GraphQLError && error.extensions['code'] === 'BUSY';

/** What one operation goes through before it is run, and its end. */
interface Turn extends GraphQLRequestListener<RequestContext> {
  readonly end: () => void;
}

function turnOf(limits: Limits, budgets: ClientBudgets, turns: Turns, plan: Plan): Turn {
  const stopWaiting = new AbortController();
  let leave: (() => void) | undefined;
  let isOver = false;
  const end = (): void => {
    // Another plugin may have refused it while it waits here.
    isOver = true;
    stopWaiting.abort();
    leave?.();
  };
  return {
    didResolveOperation: async (requestContext) => {
      const { schema, document, operation, request, contextValue } = requestContext;
      const { client = NOBODY, gone } = contextValue;
      if (!operation) return;
      const costOf = (of: OperationDefinitionNode): number =>
        estimateCost(schema, document, of, request.variables);
      const estimate = costOf(operation);
      const isClients = request.http !== undefined;
      if (isClients) {
        const isTooCostly = overLimit(cost(estimate), limits) !== undefined;
        const most = isTooCostly ? costliestPath(operation, costOf) : undefined;
        const tooCostly = overLimit(cost(estimate, most), limits);
        if (tooCostly !== undefined) throw tooCostly;
        const wait = budgets.take(client, estimate);
        if (wait > 0) throw tooManyRequests('COST_PER_MINUTE', budgets.perMinute, wait);
      }
      // Once it runs it takes room to its end, whoever is still there to hear it.
      if (gone?.aborted) stopWaiting.abort();
      gone?.addEventListener('abort', () => stopWaiting.abort());
      try {
        // Before its turn: what waits to be planned takes no room from what is known.
        await plan(requestContext, client, stopWaiting.signal);
        leave = await turns.take(client, estimate, stopWaiting.signal);
        if (isOver) leave();
      } catch (error) {
        if (isClients && isBusy(error)) budgets.giveBack(client, estimate);
        throw error;
      }
    },
    end,
  };
}
