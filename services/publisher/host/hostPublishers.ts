import http from 'node:http';
import type { RequestHandler } from 'express';
import type { Pool } from 'pg';
import { createApp, graphqlHandler, toSchema } from '../../common/http/subgraphApp';
import { drain } from '../../common/http/drain';
import { addErrorHandlers } from '../../common/http/httpErrors';
import { listen } from '../../common/http/listen';
import type { Cleanup } from '../../common/process/cleanup';
import type { ServiceMetrics } from '../../common/metrics/serviceMetrics';
import type { Logger } from '../../common/log/logger';
import { answerStore, keptAnswers, noteQuestion } from '../answers/keptAnswers';
import { KeptReads } from '../answers/keptReads';
import { databaseStamps, stampOf, stampRequests } from '../answers/stamps';
import { reportingEndpoint } from '../endpoint/reportingEndpoint';
import { publisherMetrics } from './publisherMetrics';
import { openStore } from '../store/openStore';
import { publisherContext, publisherSubgraph } from '../subgraph';
import type { DataSource } from 'typeorm';

/** A publisher of this process: its code and the path that its subgraph answers at. */
export interface HostedPublisher {
  readonly code: string;
  readonly path: string;
}

/** Opens the store of each body, one after the other: each needs two connections while it migrates. */
export async function openStores(pool: Pool, bodies: readonly string[]): Promise<Map<string, DataSource>> {
  const stores = new Map<string, DataSource>();
  for (const body of bodies) stores.set(body, await openStore(pool, body));
  return stores;
}

/**
 * Serves one or many publishers over HTTP: each at /<code>, its reporting at /<code>/reporting, and at / the list of them as JSON.
 * Answers the port.
 */
export async function hostPublishers(options: {
  stores: ReadonlyMap<string, DataSource>;
  /** The database that the stores are in. */
  pool: Pool;
  /** Room for answers that can be given again and for what was read for them, in bytes; 0 keeps none. */
  answerBytes: number;
  host: string;
  port: number;
  portSetting: string;
  /** Where the gateway answers: previews ask it for what the others publish. */
  gatewayUrl: string;
  log: Logger;
  metrics: ServiceMetrics;
  cleanup: Cleanup;
}): Promise<number> {
  const { metrics } = options;
  const app = createApp({ counted: metrics, shown: metrics });
  const hosted: HostedPublisher[] = [];
  const reporting = await reportingEndpoint(options);
  options.cleanup.add(() => reporting.stop());
  const isHosted: RequestHandler = ({ params }, response, next) => {
    if (options.stores.has(String(params['body']))) next();
    else response.status(404).json({ error: 'No such body is hosted here.' });
  };
  app.use('/:body/reporting', isHosted, ...reporting.handler);
  const stamps = databaseStamps(options.pool);
  const answers = options.answerBytes > 0 ? answerStore(options.answerBytes / 2) : undefined;
  const read = options.answerBytes > 0 ? new KeptReads(options.answerBytes / 2) : undefined;
  const measured = publisherMetrics(metrics.registry, answers, read);
  for (const [code, store] of options.stores) {
    const { asked, givenAgain } = measured(code);
    const log = options.log.child({ publisher: code });
    const endpoint = await graphqlHandler({
      schema: toSchema(publisherSubgraph(code)),
      compiled: true,
      context: (request) => {
        const stamp = stampOf(request);
        return publisherContext(
          code,
          store,
          read && stamp !== undefined ? { reads: read.of(code, stamp) } : {},
        );
      },
      log,
      ...(answers && {
        verify: noteQuestion,
        before: [stampRequests(code, stamps), keptAnswers(code, answers, givenAgain)],
      }),
    });
    options.cleanup.add(() => endpoint.stop());
    app.use(`/${code}`, asked, ...endpoint.handler);
    hosted.push({ code, path: `/${code}` });
  }
  app.get('/', (_request, response) => void response.json({ publishers: hosted }));
  addErrorHandlers(app, options.log);
  const server = http.createServer(app);
  const port = await listen(server, options.host, options.port, options.portSetting);
  options.cleanup.add(() => drain(server));
  return port;
}
