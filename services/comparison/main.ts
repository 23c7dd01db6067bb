import '../common/config/production';
import 'reflect-metadata';
import http from 'node:http';
import { drain } from '../common/http/drain';
import { listen } from '../common/http/listen';
import { createApp, graphqlHandler, toSchema } from '../common/http/subgraphApp';
import { runService, type ServiceContext } from '../common/process/runService';
import { ComparisonContext } from './context';
import { comparisonSubgraph } from './subgraph';

async function start({ settings, log, metrics, cleanup }: ServiceContext): Promise<number> {
  const endpoint = await graphqlHandler({
    compiled: true,
    schema: toSchema(comparisonSubgraph()),
    context: () => new ComparisonContext() as ComparisonContext & Record<string, unknown>,
    log,
  });
  cleanup.add(() => endpoint.stop());
  const app = createApp({ counted: metrics, shown: metrics });
  app.use('/graphql', ...endpoint.handler);
  const server = http.createServer(app);
  const port = await listen(server, settings.HOST, settings.COMPARISON_PORT, 'COMPARISON_PORT');
  cleanup.add(() => drain(server));
  return port;
}

runService('comparison', start);
