import { In, type DataSource } from 'typeorm';
import { graphqlHandler, toSchema, type GraphqlHandler } from '../common/http/subgraphApp';
import type { Logger } from '../common/log/logger';
import type { DirectoryContext } from './context';
import { restrictedTo, type Published } from './published/reported';
import type { Register } from './reference/register';
import { newestVersions } from './registry/newestVersions';
import { SubgraphVersionRow, SupergraphVersionRow } from './store/versionRows';
import { directorySubgraph, type PublisherSchema } from './subgraph';

/** The directory's schema as one supergraph needs it: with types for the publishers in it. */
export interface Generation {
  readonly hash: string;
  readonly endpoint: GraphqlHandler;
}

interface Options {
  readonly store: DataSource;
  readonly log: Logger;
  readonly register: Register;
  /** What is published at the moment. */
  readonly published: () => Published;
}

/** Starts the endpoint of one generation. It knows only publishers that have types in it. */
async function start(
  hash: string,
  publishers: readonly PublisherSchema[],
  options: Options,
): Promise<Generation> {
  const codes = new Set(publishers.map(({ code }) => code));
  let seen: { all: Published; own: Published } | undefined;
  const ownPart = (): Published => {
    const all = options.published();
    if (seen?.all !== all) seen = { all, own: restrictedTo(all, codes) };
    return seen.own;
  };
  const endpoint = await graphqlHandler<DirectoryContext>({
    schema: toSchema(directorySubgraph(publishers)),
    context: () => ({
      register: options.register,
      published: ownPart(),
      versions: (first) => newestVersions(options.store, first),
    }),
    log: options.log,
  });
  return { hash, endpoint };
}

/** How long a generation that is dropped may go on with what it is answering. */
const LAST_ANSWERS_MS = 60_000;

/** How many generations are kept at work: gateways follow within seconds. */
const MOST = 4;

/**
 * The generations of the directory's schema: the newest, and earlier ones that gateways may still ask for by the address
 * in their supergraph. One that is no longer at work is made again from the registry.
 */
export class Generations {
  private readonly atWork = new Map<string, Promise<Generation | undefined>>();

  constructor(private readonly options: Options) {}

  /** The generation with a hash; undefined when no supergraph ever had it. */
  get(hash: string): Promise<Generation | undefined> {
    const found = this.atWork.get(hash) ?? this.make(hash);
    this.atWork.delete(hash);
    this.atWork.set(hash, found);
    // A hash that nobody ever had pushes nothing out.
    found.then(
      (generation) => generation && this.dropOldest(),
      () => undefined,
    );
    return found;
  }

  async stop(): Promise<void> {
    for (const one of this.atWork.values()) await (await one.catch(() => undefined))?.endpoint.stop();
    this.atWork.clear();
  }

  private async make(hash: string): Promise<Generation | undefined> {
    try {
      const { store } = this.options;
      const version = await store
        .getRepository(SupergraphVersionRow)
        .findOne({ where: { directoryHash: hash }, order: { number: 'DESC' } });
      if (version === null) {
        this.atWork.delete(hash);
        return undefined;
      }
      const ids = version.parts.filter(({ state }) => state !== 'RETRACTED').map(({ id }) => id);
      const found = await store.getRepository(SubgraphVersionRow).findBy({ id: In(ids) });
      const rows = new Map(found.map((row) => [row.id, row]));
      return await start(
        hash,
        ids.flatMap((id) => rows.get(id) ?? []),
        this.options,
      );
    } catch (error) {
      this.atWork.delete(hash);
      throw error;
    }
  }

  private dropOldest(): void {
    const [oldest] = this.atWork;
    if (oldest === undefined || this.atWork.size <= MOST) return;
    const [hash, generation] = oldest;
    this.atWork.delete(hash);
    const stop = async (): Promise<void> => (await generation.catch(() => undefined))?.endpoint.stop();
    setTimeout(() => void stop(), LAST_ANSWERS_MS).unref();
  }
}
