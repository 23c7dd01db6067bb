import type { Request } from 'express';
import { fewRootFields } from '../../common/graphql/fewRootFields';
import { graphqlHandler, type GraphqlHandler } from '../../common/http/subgraphApp';
import type { Logger } from '../../common/log/logger';
import { CheckResults } from './checkResults';
import { RegistryRequest, type RegistryServices } from './context';
import { hubOperations } from './hubOperations';
import { roverOperations } from './roverOperations';
import { registrySchema } from './schema';

/** Most things that one operation may ask for: a check composes the whole supergraph. */
const MOST_AT_ONCE = 3;

/** Most that a request may hold: a schema of some thousand types. */
const LARGEST_REQUEST = '2mb';

function keyOf({ headers }: Request): string | undefined {
  const key = headers['x-api-key'];
  if (typeof key === 'string' && key !== '') return key;
  return /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
}

/** The registry's GraphQL endpoint: for rover, and for the hub's own command line. */
export function registryEndpoint(services: RegistryServices, log: Logger): Promise<GraphqlHandler> {
  const rootValue = { ...roverOperations(new CheckResults()), ...hubOperations };
  return graphqlHandler<RegistryRequest & Record<string, unknown>>({
    schema: registrySchema(),
    rootValue,
    largestRequest: LARGEST_REQUEST,
    validationRules: [fewRootFields(MOST_AT_ONCE)],
    log,
    context: (request) =>
      new RegistryRequest(services, keyOf(request)) as RegistryRequest & Record<string, unknown>,
  });
}
