import { print } from 'graphql';
import type { DataSource } from 'typeorm';
import { graphqlHandler, toSchema, type GraphqlHandler } from '../common/http/subgraphApp';
import type { Logger } from '../common/log/logger';
import type { DirectoryContext } from './context';
import { loadPublished } from './published/publishedStore';
import { refreshReports } from './published/refresh';
import type { Published } from './published/reported';
import type { Register } from './reference/register';
import { directorySubgraph } from './subgraph';
import type { Supergraph } from './supergraph/compose';
import { supergraphOf } from './supergraph/supergraphStore';

/** Where the gateway finds the two services that are not publishers. */
export interface CoreServices {
  readonly directoryUrl: string;
  readonly comparisonUrl: string;
  /** SDL of the comparison, from schema/comparison.graphql. */
  readonly comparisonSdl: string;
}

/** The directory at work: its knowledge, its GraphQL endpoint, and the supergraph of everything published. */
export class Directory {
  private constructor(
    private readonly store: DataSource,
    private readonly log: Logger,
    /** Replaced as a whole when a publisher reports something new; a request sees one value throughout. */
    private readonly knowledge: { published: Published },
    readonly endpoint: GraphqlHandler,
    readonly supergraph: Supergraph & { readonly composed: boolean },
  ) {}

  static async open(options: {
    store: DataSource;
    log: Logger;
    register: Register;
    services: CoreServices;
  }): Promise<Directory> {
    const { store, log, register, services } = options;
    const knowledge = { published: await loadPublished(store) };
    const subgraphs = [...knowledge.published.subgraphs.values()];
    const own = directorySubgraph(subgraphs.map(({ code }) => code));
    const supergraph = await supergraphOf(store, [
      { name: 'directory', url: services.directoryUrl, sdl: print(own.typeDefs) },
      { name: 'comparison', url: services.comparisonUrl, sdl: services.comparisonSdl },
      ...subgraphs.map(({ code, url, sdl }) => ({ name: code, url, sdl })),
    ]);
    const context = (): DirectoryContext => ({ register, published: knowledge.published });
    const endpoint = await graphqlHandler({ schema: toSchema(own), context, log });
    return new Directory(store, log, knowledge, endpoint, supergraph);
  }

  /** How many publishers there are, and how many accounts they say they have. */
  get counts(): { publishers: number; accounts: number } {
    const { subgraphs, byBody } = this.knowledge.published;
    const accounts = [...byBody.values()].reduce((sum, reports) => sum + reports.length, 0);
    return { publishers: subgraphs.size, accounts };
  }

  /** Asks every publisher which accounts it has; what changed counts from the next request on. */
  async refresh(): Promise<void> {
    const changed = await refreshReports(this.store, this.knowledge.published, this.log);
    if (changed) this.knowledge.published = await loadPublished(this.store);
  }
}
