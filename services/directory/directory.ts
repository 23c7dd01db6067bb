import { print } from 'graphql';
import type { DataSource } from 'typeorm';
import { graphqlHandler, toSchema, type GraphqlHandler } from '../common/http/subgraphApp';
import type { Logger } from '../common/log/logger';
import type { DirectoryContext } from './context';
import { loadPublished } from './published/publishedStore';
import { refreshReports } from './published/refresh';
import type { Published, PublishedSubgraph } from './published/reported';
import type { Register } from './reference/register';
import { directorySubgraph } from './subgraph';
import { CompositionError, type Part, type Supergraph } from './supergraph/compose';
import { supergraphOf } from './supergraph/supergraphStore';
import { findUnfit } from './supergraph/unfit';

/** Where the gateway finds the two services that are not publishers. */
export interface CoreServices {
  readonly directoryUrl: string;
  readonly comparisonUrl: string;
  /** SDL of the comparison, from schema/comparison.graphql. */
  readonly comparisonSdl: string;
}

type ComposedSupergraph = Supergraph & { readonly composed: boolean };

function partsOf(services: CoreServices, subgraphs: readonly PublishedSubgraph[]): Part[] {
  const own = directorySubgraph(subgraphs);
  return [
    { name: 'directory', url: services.directoryUrl, sdl: print(own.typeDefs) },
    { name: 'comparison', url: services.comparisonUrl, sdl: services.comparisonSdl },
    ...subgraphs.map(({ code, url, sdl }) => ({ name: code, url, sdl })),
  ];
}

/** What cannot be part of a supergraph: the codes of publishers whose subgraphs do not compose with the hub's. */
function leaveOut(services: CoreServices, published: Published, log: Logger): Set<string> {
  const unfit = findUnfit([...published.subgraphs.keys()], (codes) =>
    partsOf(
      services,
      [...published.subgraphs.values()].filter(({ code }) => codes.includes(code)),
    ),
  );
  for (const { code, problems } of unfit) {
    log.error({ publisher: code, problems }, 'The subgraph of a publisher does not compose; it is left out');
  }
  return new Set(unfit.map(({ code }) => code));
}

/** The directory at work: its knowledge, its GraphQL endpoint, and the supergraph of everything published. */
export class Directory {
  private constructor(
    private readonly store: DataSource,
    private readonly log: Logger,
    /** Replaced as a whole when a publisher reports something new; a request sees one value throughout. */
    private readonly knowledge: { published: Published },
    /** Publishers whose subgraphs do not compose. */
    private readonly leftOut: ReadonlySet<string>,
    readonly endpoint: GraphqlHandler,
    readonly supergraph: ComposedSupergraph,
  ) {}

  /**
   * Composes the supergraph of everything published. A publisher whose subgraph does not compose is left out and
   * logged; when that does not help, a CompositionError.
   */
  static async open(options: {
    store: DataSource;
    log: Logger;
    register: Register;
    services: CoreServices;
  }): Promise<Directory> {
    const { store, log, register, services } = options;
    const knowledge = { published: await loadPublished(store) };
    let leftOut: ReadonlySet<string> = new Set();
    const composed = (): Promise<ComposedSupergraph> =>
      supergraphOf(store, partsOf(services, [...knowledge.published.subgraphs.values()]));
    const supergraph = await composed().catch(async (error: unknown) => {
      if (!(error instanceof CompositionError)) throw error;
      leftOut = leaveOut(services, knowledge.published, log);
      if (leftOut.size === 0) throw error;
      knowledge.published = await loadPublished(store, leftOut);
      return composed();
    });
    const own = directorySubgraph([...knowledge.published.subgraphs.values()]);
    const context = (): DirectoryContext => ({ register, published: knowledge.published });
    const endpoint = await graphqlHandler({ schema: toSchema(own), context, log });
    return new Directory(store, log, knowledge, leftOut, endpoint, supergraph);
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
    if (changed) this.knowledge.published = await loadPublished(this.store, this.leftOut);
  }
}
