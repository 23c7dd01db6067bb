import type { ApolloServerPlugin } from '@apollo/server';
import { tooManyRequests } from '../rate/tooManyRequests';
import type { ClientBudgets } from '../rate/clientBudgets';
import type { RequestContext } from '../requests/requestContext';
import { cost } from './cost';
import { estimateCost } from './estimateCost';
import type { Limits } from './limits';
import { overLimit } from './overLimit';

/**
 * Refuses an operation that is estimated to cost too much, or more than its client has left of its budget, before it is
 * planned. Operations that the hub runs itself do not come by HTTP and are not refused.
 */
export function costPlugin(limits: Limits, budgets: ClientBudgets): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ schema, document, operation, request, contextValue }) => {
          const { client } = contextValue;
          if (request.http === undefined || client === undefined || !operation) return Promise.resolve();
          const estimate = estimateCost(schema, document, operation, request.variables);
          const tooCostly = overLimit(cost(estimate), limits);
          if (tooCostly !== undefined) throw tooCostly;
          const wait = budgets.take(client, estimate);
          if (wait > 0) throw tooManyRequests('COST_PER_MINUTE', budgets.perMinute, wait);
          return Promise.resolve();
        },
      }),
  };
}
