import http from 'node:http';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { expressMiddleware } from '@as-integrations/express5';
import cors from 'cors';
import express, { type Express } from 'express';
import { createApp } from '../services/common/http/subgraphApp';
import { addErrorHandlers } from '../services/common/http/httpErrors';
import { drain } from '../services/common/http/drain';
import { listen } from '../services/common/http/listen';
import { maskError } from '../services/common/errors/maskError';
import type { Cleanup } from '../services/common/process/cleanup';
import type { Logger } from '../services/common/log/logger';
import type { WholeAnswers } from './answers/wholeAnswers';
import { briefingRoutes } from './briefings/routes';
import type { Example } from './examples/readExamples';
import { readExamples } from './examples/readExamples';
import { HubGateway } from './execution/hubGateway';
import { requestIdOf, requestIds } from './requests/requestId';
import type { SubgraphCalls } from './subgraph/subgraphCalls';
import { graphiqlPages } from './pages/graphiql';
import { usagePlugin } from './usage/usagePlugin';
import type { UsageCounter } from './usage/usageCounter';

/** Largest operation that a client may send. */
const LARGEST_REQUEST = '1mb';

/** Apollo Sandbox runs at this address when a person opens it there and points it at the gateway. */
const SANDBOX = ['https://studio.apollographql.com', 'https://sandbox.embed.apollographql.com'];

function apolloServer(
  gateway: HubGateway,
  examples: readonly Example[],
  usage: UsageCounter,
  log: Logger,
): ApolloServer {
  return new ApolloServer({
    gateway,
    logger: log,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: maskError(log),
    stopOnTerminationSignals: false,
    // Every operation reads, no cookie gives rights, and POST takes JSON only: a plain GET link can do no harm.
    csrfPrevention: false,
    plugins: [
      usagePlugin(usage),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginLandingPageLocalDefault({
        document: examples.map(({ document }) => document).join('\n'),
        embed: { runTelemetry: false, endpointIsEditable: false },
        footer: false,
      }),
    ],
  });
}

function createGatewayApp(
  server: ApolloServer,
  examples: readonly Example[],
  answers: WholeAnswers | undefined,
  log: Logger,
): Express {
  const app = createApp();
  // The gateway listens only once a supergraph is loaded.
  app.get('/ready', (_request, response) => void response.json({ status: 'pass' }));
  app.use('/graphiql', graphiqlPages(examples));
  app.use('/briefings', briefingRoutes(server));
  app.use(
    '/graphql',
    cors({ origin: SANDBOX, methods: ['GET', 'POST'] }),
    express.json({ limit: LARGEST_REQUEST }),
    requestIds,
    ...(answers ? [answers.handler] : []),
    expressMiddleware(server, {
      context: ({ res }) => Promise.resolve({ locals: res.locals, requestId: requestIdOf(res) }),
    }),
  );
  app.get('/', (_request, response) => response.redirect('/graphiql'));
  addErrorHandlers(app, log);
  return app;
}

/** A gateway at work: its port, and the way to another supergraph. */
export interface ServedGateway {
  readonly port: number;
  readonly switchTo: (supergraphSdl: string) => Promise<void>;
}

/** Starts the gateway over a supergraph. It stops when requests in flight have been answered. */
export async function serveGateway(options: {
  supergraphSdl: string;
  usage: UsageCounter;
  publisherDeadlineMs: number;
  requestDeadlineMs: number;
  calls: SubgraphCalls;
  answers: WholeAnswers | undefined;
  host: string;
  port: number;
  log: Logger;
  cleanup: Cleanup;
}): Promise<ServedGateway> {
  const { log, cleanup } = options;
  const gateway = new HubGateway(options);
  const examples = readExamples();
  const server = apolloServer(gateway, examples, options.usage, log);
  await server.start();
  cleanup.add(() => server.stop());
  const web = http.createServer(createGatewayApp(server, examples, options.answers, log));
  const port = await listen(web, options.host, options.port, 'PORT');
  cleanup.add(() => drain(web));
  return { port, switchTo: (sdl) => gateway.switchTo(sdl) };
}
