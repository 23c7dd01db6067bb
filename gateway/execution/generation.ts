import { ApolloGateway } from '@apollo/gateway';
import type { GatewayInterface, GatewaySchemaLoadOrUpdateCallback } from '@apollo/server-gateway-interface';
import type { GraphQLDataSource } from '@apollo/gateway';

type Loaded = Awaited<ReturnType<GatewayInterface['load']>>;
export type Executor = NonNullable<Loaded['executor']>;
export type LoadOptions = Parameters<GatewayInterface['load']>[0];
type SchemaContext = Parameters<GatewaySchemaLoadOrUpdateCallback>[0];

/** The Apollo gateway over one supergraph, which never changes. */
export class Generation {
  /** Requests that it is answering. */
  private inFlight = 0;

  private constructor(
    private readonly inner: ApolloGateway,
    private readonly executor: Executor,
    readonly context: SchemaContext,
  ) {}

  /** Throws when the supergraph cannot be served. */
  static async load(
    supergraphSdl: string,
    options: Omit<NonNullable<ConstructorParameters<typeof ApolloGateway>[0]>, 'buildService'> & {
      buildService: (definition: { name: string; url?: string }) => GraphQLDataSource;
    },
    loadOptions: LoadOptions,
  ): Promise<Generation> {
    const inner = new ApolloGateway({ ...options, supergraphSdl });
    let context: SchemaContext | undefined;
    inner.onSchemaLoadOrUpdate((loaded) => (context = loaded));
    const { executor } = await inner.load(loadOptions);
    if (context === undefined || executor === null || executor === undefined) {
      throw new Error('The supergraph was loaded without a schema.');
    }
    return new Generation(inner, executor, context);
  }

  get isIdle(): boolean {
    return this.inFlight === 0;
  }

  readonly execute: Executor = async (requestContext) => {
    this.inFlight++;
    try {
      return await this.executor(requestContext);
    } finally {
      this.inFlight--;
    }
  };

  stop(): Promise<void> {
    return this.inner.stop();
  }
}
