import { ApolloGateway } from '@apollo/gateway';
import type { GraphQLDataSource } from '@apollo/gateway';
import { validate } from 'graphql';
import type { Executor, LoadOptions, SchemaContext } from './gatewayTypes';
import type { RecentOperation } from './recentOperations';
import { newRequestState } from './requestState';

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

  /**
   * Plans operations that were asked of an earlier generation, until the time in milliseconds is over, so that the first
   * to ask this one does not wait. One that its schema refuses is left out. Answers how many were planned.
   */
  async warm(operations: readonly RecentOperation[], forMs: number): Promise<number> {
    const until = performance.now() + forMs;
    let planned = 0;
    for (const operation of operations) {
      if (performance.now() > until) break;
      // Planning holds the thread: requests come first.
      await new Promise((resolve) => setImmediate(resolve));
      if (validate(this.context.apiSchema, operation.document).length > 0) continue;
      const asked = {
        ...operation,
        context: newRequestState({ planOnly: true }),
        metrics: {},
        schema: this.context.apiSchema,
      };
      const isPlanned = await this.executor(asked as unknown as Parameters<Executor>[0]).then(
        () => true,
        () => false,
      );
      if (isPlanned) planned++;
    }
    return planned;
  }

  stop(): Promise<void> {
    return this.inner.stop();
  }
}
