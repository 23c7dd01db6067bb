import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApolloServer, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Express, type Request, type RequestHandler } from 'express';
import type { GraphQLSchema, ValidationRule } from 'graphql';
import type { SubgraphSource } from '../graphql/classesToSubgraph';
import { compiledExecution } from '../graphql/compiledExecution';
import { errorLog } from '../errors/errorLog';
import type { Logger } from '../log/logger';
import { httpMetrics } from '../metrics/httpMetrics';
import { metricsPage } from '../metrics/metricsPage';
import type { ServiceMetrics } from '../metrics/serviceMetrics';
import { serverSpans } from '../tracing/serverSpans';
import { requestIds } from './requestId';

/** Most that a request to a subgraph may hold: the gateway sends every account of a comparison to the comparison. */
const LARGEST_REQUEST = '50mb';

/**
 * An Express application with what every service has: its health check, the page with its metrics, ids and spans of
 * requests. `counted` are the metrics that its requests go into, `shown` those of the page: the same unless the page has
 * a port of its own.
 */
export function createApp(options: { counted?: ServiceMetrics; shown?: ServiceMetrics } = {}): Express {
  const { counted, shown } = options;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.get('/health', (_request, response) => void response.json({ status: 'pass' }));
  if (shown) app.get('/metrics', metricsPage(shown));
  app.use(requestIds, ...(counted ? [httpMetrics(counted.registry)] : []), ...serverSpans());
  return app;
}

/** The executable schema of a subgraph. */
export function toSchema({ typeDefs, resolvers }: SubgraphSource): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs, resolvers }]);
}

/** A handler that answers GraphQL over HTTP for one schema, and the way to stop it. */
export interface GraphqlHandler {
  readonly handler: RequestHandler[];
  stop(): Promise<void>;
}

/** Starts a GraphQL endpoint. Errors reach the client without stacks; what was not foreseen goes to the log. */
export async function graphqlHandler<Context extends BaseContext>(options: {
  schema: GraphQLSchema;
  context: (request: Request) => Promise<Context> | Context;
  log: Logger;
  largestRequest?: string;
  validationRules?: readonly ValidationRule[];
  /**
   * Whether what is asked often is compiled. It pays for large answers of few types: code is made for every type that may
   * stand in a place, a hundred where each publisher has its own.
   */
  compiled?: boolean;
  /** What resolvers without a class of their own hang on. */
  rootValue?: unknown;
  /** Sees the body of a request byte for byte, before it is parsed. */
  verify?: (request: IncomingMessage, response: ServerResponse, body: Buffer) => void;
  /** Comes before GraphQL, with the body parsed. */
  before?: readonly RequestHandler[];
}): Promise<GraphqlHandler> {
  const errors = errorLog(options.log);
  const server = new ApolloServer<Context>({
    ...(options.compiled
      ? { gateway: compiledExecution(options.schema) }
      : { schema: options.schema, rootValue: options.rootValue }),
    validationRules: [...(options.validationRules ?? [])],
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: errors.mask,
    stopOnTerminationSignals: false,
    plugins: [
      errors.plugin,
      ApolloServerPluginLandingPageDisabled(),
      // It would look at every field of every answer.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    logger: options.log,
  });
  await server.start();
  return {
    handler: [
      express.json({
        limit: options.largestRequest ?? LARGEST_REQUEST,
        ...(options.verify ? { verify: options.verify } : {}),
      }),
      ...(options.before ?? []),
      expressMiddleware(server, { context: async ({ req }) => options.context(req) }),
    ],
    stop: () => server.stop(),
  };
}
