import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { expressMiddleware } from '@as-integrations/express5';
import cors from 'cors';
import type { Express, RequestHandler } from 'express';
import { createApp } from '../services/common/http/subgraphApp';
import { addErrorHandlers } from '../services/common/http/httpErrors';
import { drain } from '../services/common/http/drain';
import { listen } from '../services/common/http/listen';
import { errorLog } from '../services/common/errors/errorLog';
import type { ServiceMetrics } from '../services/common/metrics/serviceMetrics';
import type { Cleanup } from '../services/common/process/cleanup';
import type { Logger } from '../services/common/log/logger';
import type { WholeAnswers } from './answers/wholeAnswers';
import { briefingRoutes } from './briefings/routes';
import type { Example } from './examples/readExamples';
import { readExamples } from './examples/readExamples';
import { HubGateway } from './execution/hubGateway';
import { costPlugin } from './limits/costPlugin';
import { KnownNames } from './metrics/knownNames';
import { operationMetrics } from './metrics/operationMetrics';
import { supergraphMetrics } from './metrics/supergraphMetrics';
import { watchTurns } from './metrics/turnMetrics';
import { graphiqlPages } from './pages/graphiql';
import { listPlugin } from './persisted/listPlugin';
import type { KeptPlans } from './planning/keptPlans';
import type { PlanThread } from './planning/planThread';
import { rateLimit } from './rate/rateLimit';
import { checkRequest } from './requests/checkRequest';
import { guardedServer } from './requests/connections';
import { oneQuery } from './requests/oneQuery';
import type { Protection } from './requests/protection';
import { readBody } from './requests/readBody';
import { requestContextOf, type RequestContext } from './requests/requestContext';
import { trustProxies } from './rate/trustProxies';
import type { InsideComparison } from './subgraph/insideComparison';
import type { SubgraphCalls } from './subgraph/subgraphCalls';
import { NO_NAME } from './usage/describeOperation';
import { countUse, usagePlugin } from './usage/usagePlugin';
import type { UsageCounter } from './usage/usageCounter';

/** Apollo Sandbox runs at this address when a person opens it there and points it at the gateway. */
const SANDBOX = ['https://studio.apollographql.com', 'https://sandbox.embed.apollographql.com'];

function apolloServer(
  gateway: HubGateway,
  examples: readonly Example[],
  { limits, operations, costs, turns }: Protection,
  counting: readonly ApolloServerPlugin[],
  log: Logger,
): ApolloServer<RequestContext> {
  const errors = errorLog(log);
  return new ApolloServer<RequestContext>({
    gateway,
    logger: log,
    // A gateway with a safelist answers nothing else: neither questions about the schema nor a page to ask them on.
    introspection: !operations.onlyListed,
    persistedQueries: { cache: operations, ttl: null },
    includeStacktraceInErrorResponses: false,
    formatError: errors.mask,
    stopOnTerminationSignals: false,
    // Every operation reads, no cookie gives rights, and POST takes JSON only: a plain GET link can do no harm.
    csrfPrevention: false,
    plugins: [
      errors.plugin,
      ...counting,
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      operations.onlyListed
        ? ApolloServerPluginLandingPageDisabled()
        : ApolloServerPluginLandingPageLocalDefault({
            document: examples.map(({ document }) => document).join('\n'),
            embed: { runTelemetry: false, endpointIsEditable: false },
            footer: false,
          }),
      oneQuery(),
      costPlugin(limits, costs, turns, (asked, client, gone) => gateway.plan(asked, client, gone)),
      listPlugin(operations.manifest, limits, log),
    ],
  });
}

function createGatewayApp(
  server: ApolloServer<RequestContext>,
  examples: readonly Example[],
  protection: Protection,
  answers: RequestHandler[],
  metrics: GatewayMetrics,
  log: Logger,
): Express {
  const { operations, requests } = protection;
  const app = createApp(metrics);
  trustProxies(app, protection.trustedProxies);
  // The gateway listens only once a supergraph is loaded.
  app.get('/ready', (_request, response) => void response.json({ status: 'pass' }));
  if (!operations.onlyListed) app.use('/graphiql', graphiqlPages(examples));
  app.use('/briefings', rateLimit(requests), briefingRoutes(server));
  app.use(
    '/graphql',
    cors({ origin: SANDBOX, methods: ['GET', 'POST'] }),
    rateLimit(requests),
    ...readBody(protection.kilobytes),
    checkRequest(protection.limits, operations),
    ...answers,
    expressMiddleware(server, {
      context: ({ req, res }) => Promise.resolve(requestContextOf(req, res)),
    }),
  );
  if (!operations.onlyListed) app.get('/', (_request, response) => response.redirect('/graphiql'));
  addErrorHandlers(app, log);
  return app;
}

/** The gateway's metrics; `shown` is left out where they have a port of their own. */
export interface GatewayMetrics {
  readonly counted: ServiceMetrics;
  readonly shown?: ServiceMetrics;
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
  planThread: PlanThread;
  keptPlans: KeptPlans;
  comparison: InsideComparison | undefined;
  answers: WholeAnswers | undefined;
  host: string;
  port: number;
  protection: Protection;
  log: Logger;
  cleanup: Cleanup;
  metrics: GatewayMetrics;
}): Promise<ServedGateway> {
  const { log, cleanup, protection, metrics } = options;
  const gateway = new HubGateway(options);
  const examples = readExamples();
  const listed = [...protection.operations.manifest.values()].map(({ name }) => name);
  const counted = operationMetrics(metrics.counted.registry, new KnownNames(listed));
  const answers = options.answers
    ? [
        options.answers.handler(
          () => gateway.version,
          (used, request) => {
            countUse(options.usage, used, false, (name) => request.get(name));
            counted.again(used.name === NO_NAME ? null : used.name);
          },
        ),
      ]
    : [];
  const counting = [usagePlugin(options.usage), counted.plugin];
  watchTurns(metrics.counted.registry, protection.turns);
  const server = apolloServer(gateway, examples, protection, counting, log);
  await server.start();
  cleanup.add(() => server.stop());
  const app = createGatewayApp(server, examples, protection, answers, metrics, log);
  const web = guardedServer(app, protection);
  const port = await listen(web, options.host, options.port, 'PORT');
  cleanup.add(() => drain(web));
  const { served, refused } = supergraphMetrics(metrics.counted.registry, {
    generations: () => gateway.size,
  });
  served(options.supergraphSdl);
  const switchTo = async (sdl: string): Promise<void> => {
    await gateway.switchTo(sdl).catch((error: unknown) => {
      refused();
      throw error;
    });
    served(sdl);
  };
  return { port, switchTo };
}
