import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { hubError } from '../../services/common/errors/hubError';

/** Longer names are cut. */
const LONGEST_NAME = 100;

/** Refuses what the executor would take for a fault: a document without the operation asked for, and what is no query. */
export function oneQuery(): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ operation, request: { operationName } }) => {
          if (operation?.operation === OperationTypeNode.QUERY) return Promise.resolve();
          const message = operation
            ? `The hub answers queries, and this is a ${operation.operation}.`
            : operationName
              ? `There is no operation "${operationName.slice(0, LONGEST_NAME)}" in the document.`
              : 'The document has several operations; say in operationName which is meant.';
          throw hubError('BAD_REQUEST', message, { http: { status: 400 } });
        },
      }),
  };
}
