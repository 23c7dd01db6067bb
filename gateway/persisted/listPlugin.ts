import type { ApolloServerPlugin } from '@apollo/server';
import { getOperationAST, parse, validate, type GraphQLSchema } from 'graphql';
import type { Logger } from '../../services/common/log/logger';
import { estimateCost } from '../limits/estimateCost';
import type { Limits } from '../limits/limits';
import type { ListedOperation, Manifest } from './manifest';

/** What keeps a listed operation from being answered; undefined when nothing does. */
function problemOf({ body }: ListedOperation, schema: GraphQLSchema, limits: Limits): string | undefined {
  const document = parse(body);
  const [error] = validate(schema, document);
  if (error !== undefined) return error.message;
  const operation = getOperationAST(document);
  const estimate = operation ? estimateCost(schema, document, operation) : 0;
  return estimate > limits.OPERATION_COST
    ? `it is estimated to cost ${estimate}, and OPERATION_COST is ${limits.OPERATION_COST}`
    : undefined;
}

/** Warns, with each schema that the gateway serves, of listed operations that cannot be answered by it. */
export function listPlugin(manifest: Manifest, limits: Limits, log: Logger): ApolloServerPlugin {
  return {
    serverWillStart: () =>
      Promise.resolve({
        schemaDidLoadOrUpdate: ({ apiSchema }) => {
          for (const operation of manifest.values()) {
            const problem = problemOf(operation, apiSchema, limits);
            if (problem !== undefined)
              log.warn(`The persisted operation "${operation.name}" will be refused: ${problem}`);
          }
        },
      }),
  };
}
