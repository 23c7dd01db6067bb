import type { Request } from 'express';
import { buildSchemaSync } from 'type-graphql';
import type { DataSource } from 'typeorm';
import { fewRootFields } from '../../common/graphql/fewRootFields';
import { graphqlHandler, type GraphqlHandler } from '../../common/http/subgraphApp';
import { requestIdOf } from '../../common/http/requestId';
import type { Logger } from '../../common/log/logger';
import { today } from '../../common/time/today';
import { isValidKey } from '../reporting/keys';
import type { ReportingContext } from './context';
import { ReportingMutations } from './reporting.mutations';
import { ReportingQueries } from './reporting.queries';

/** Most things that one operation may ask for: each reads the database. */
const MOST_AT_ONCE = 5;

/** Most that a request may hold: an account of some thousand figures. */
const LARGEST_REQUEST = '5mb';

async function keyState(store: DataSource, header: string | undefined): Promise<ReportingContext['key']> {
  const key = /^Bearer\s+(\S+)$/i.exec(header ?? '')?.[1];
  if (key === undefined) return header === undefined ? 'none' : 'refused';
  return (await isValidKey(store, key, new Date())) ? 'valid' : 'refused';
}

/**
 * The endpoint at which bodies report, /<code>/reporting: one schema for all that this process hosts. It is the
 * publisher's own, no part of its subgraph, and cannot be reached through the gateway.
 */
export function reportingEndpoint(options: {
  stores: ReadonlyMap<string, DataSource>;
  gatewayUrl: string;
  log: Logger;
}): Promise<GraphqlHandler> {
  return graphqlHandler<ReportingContext>({
    schema: buildSchemaSync({ resolvers: [ReportingQueries, ReportingMutations], validate: false }),
    largestRequest: LARGEST_REQUEST,
    validationRules: [fewRootFields(MOST_AT_ONCE)],
    log: options.log,
    context: async ({ params, headers, res }: Request) => {
      const body = String(params['body']);
      const store = options.stores.get(body);
      if (store === undefined) throw new Error(`"${body}" is not hosted here.`);
      const key = await keyState(store, headers.authorization);
      const requestId = res === undefined ? '' : requestIdOf(res);
      return { body, store, gatewayUrl: options.gatewayUrl, requestId, today: today(), key };
    },
  });
}
