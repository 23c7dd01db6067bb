import { ApolloGateway } from '@apollo/gateway';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { Logger } from '../../services/common/log/logger';
import { SubgraphConnections } from '../subgraph/callSubgraph';
import { isPublisher } from '../subgraph/failure';
import { SubgraphDataSource } from '../subgraph/subgraphDataSource';
import { failureErrors } from './failureErrors';
import { newRequestState, type RequestState } from './requestState';

/** How long a call to the directory or the comparison may take: they answer for every collaboration at once. */
const SERVICE_DEADLINE_MS = 30_000;

type Loaded = Awaited<ReturnType<GatewayInterface['load']>>;
type Executor = NonNullable<Loaded['executor']>;

/** The Apollo gateway over one supergraph, with the hub's own way to the subgraphs and its own errors. */
export class HubGateway implements GatewayInterface {
  private readonly inner: ApolloGateway;
  private readonly connections = new SubgraphConnections();

  constructor(options: { supergraphSdl: string; publisherDeadlineMs: number; log: Logger }) {
    const { log } = options;
    this.inner = new ApolloGateway({
      supergraphSdl: options.supergraphSdl,
      logger: log,
      __exposeQueryPlanExperimental: false,
      buildService: ({ name, url = '' }) =>
        new SubgraphDataSource({
          name,
          url,
          deadlineMs: isPublisher(name) ? options.publisherDeadlineMs : SERVICE_DEADLINE_MS,
          connections: this.connections,
          log,
        }),
    });
  }

  onSchemaLoadOrUpdate(...args: Parameters<GatewayInterface['onSchemaLoadOrUpdate']>): () => void {
    return this.inner.onSchemaLoadOrUpdate(...args);
  }

  async load(options: Parameters<GatewayInterface['load']>[0]): Promise<Loaded> {
    const loaded = await this.inner.load(options);
    return { executor: this.withFailures(loaded.executor as Executor) };
  }

  async stop(): Promise<void> {
    await this.inner.stop();
    await this.connections.close();
  }

  private withFailures(execute: Executor): Executor {
    return async (requestContext) => {
      const state: RequestState = newRequestState();
      Object.assign(requestContext.context, state);
      const result = await execute(requestContext);
      if (state.failures.length === 0) return result;
      const { valueCompletion: _consequence, ...extensions } = result.extensions ?? {};
      return {
        ...result,
        errors: [...(result.errors ?? []), ...failureErrors(state, result.data)],
        extensions: Object.keys(extensions).length > 0 ? extensions : undefined,
      };
    };
  }
}
