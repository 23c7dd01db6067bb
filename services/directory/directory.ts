import type { RequestHandler } from 'express';
import type { DataSource } from 'typeorm';
import type { Logger } from '../common/log/logger';
import { Troubles } from '../common/log/troubles';
import { Generations } from './generation';
import { loadPublished } from './published/publishedStore';
import { refreshReports } from './published/refresh';
import type { Published } from './published/reported';
import type { Register } from './reference/register';
import type { Registry } from './registry/registry';
import type { PublishedState } from '../common/state/publishedState';
import { contentHash } from '../common/store/toRow';
import { ImportRow } from './store/publishedRows';
import type { SupergraphVersionRow } from './store/versionRows';

/** What the directory knows at one moment; replaced as a whole, so that a request sees one state throughout. */
interface Knowledge {
  readonly published: Published;
  readonly version: SupergraphVersionRow;
}

/** The directory at work: its knowledge, its GraphQL endpoint, and the supergraph of everything published. */
export class Directory {
  private readonly listeners: (() => void)[] = [];
  private readonly troubles: Troubles;
  private stated: { of: Knowledge; state: PublishedState } | undefined;

  private constructor(
    private readonly store: DataSource,
    private readonly log: Logger,
    private readonly registry: Registry,
    private readonly generations: Generations,
    private knowledge: Knowledge,
    /** Identifies the reference data. */
    private readonly reference: string,
  ) {
    this.troubles = new Troubles(log);
  }

  /** Opens the directory over the current supergraph; undefined when nothing is published yet. */
  static async open(options: {
    store: DataSource;
    log: Logger;
    register: Register;
    registry: Registry;
  }): Promise<Directory | undefined> {
    const { store, log, register, registry } = options;
    const version = await registry.current();
    if (version === null) return undefined;
    let published = await loadPublished(store);
    const holder: { directory?: Directory } = {};
    const generations = new Generations({
      store,
      log,
      register,
      published: () => holder.directory?.knowledge.published ?? published,
    });
    const generation = await generations.get(version.directoryHash);
    if (generation === undefined) throw new Error('The registry lost a version.');
    published = await loadPublished(store);
    const imports = await store.getRepository(ImportRow).find({ order: { name: 'ASC' } });
    const knowledge = { published, version };
    const directory = new Directory(store, log, registry, generations, knowledge, contentHash(imports));
    holder.directory = directory;
    return directory;
  }

  /** The supergraph that gateways are to serve. */
  get supergraph(): SupergraphVersionRow {
    return this.knowledge.version;
  }

  /** Answers GraphQL at /, with the newest schema, and at /<hash> with the one that a supergraph was made with. */
  readonly handler: RequestHandler = (request, response, next) => {
    const hash = /^\/([0-9a-f]{12})\/?$/.exec(request.path)?.[1];
    if (hash === undefined && request.path !== '/') {
      next();
      return;
    }
    this.generations.get(hash ?? this.knowledge.version.directoryHash).then((generation) => {
      if (generation === undefined) next();
      else run(generation.endpoint.handler, request, response, next);
    }, next);
  };

  /** How many publishers there are, and how many accounts they say they have. */
  get counts(): { publishers: number; accounts: number } {
    const { subgraphs, byBody } = this.knowledge.published;
    const accounts = [...byBody.values()].reduce((sum, reports) => sum + reports.length, 0);
    return { publishers: subgraphs.size, accounts };
  }

  /**
   * Takes over what the registry has become, and asks every publisher which accounts it has; what changed counts from
   * the next request on.
   */
  async refresh(): Promise<void> {
    await this.follow().catch((error: unknown) => {
      this.log.warn({ err: error }, 'The registry cannot be read; what is known of it stays');
    });
    await this.look();
  }

  /** Asks publishers which accounts they have: all, or those with these codes. */
  async look(codes?: ReadonlySet<string>): Promise<void> {
    const changed = await refreshReports(this.store, this.knowledge.published, this.troubles, codes);
    if (!changed) return;
    const published = await loadPublished(this.store);
    // Meanwhile another version may have been taken over.
    this.changeTo({ ...this.knowledge, published });
  }

  /** Takes over the newest version of the registry: the schema is served before any gateway hears of it. */
  async follow(): Promise<void> {
    const version = await this.registry.current();
    if (version === null || version.number === this.knowledge.version.number) return;
    const generation = await this.generations.get(version.directoryHash);
    if (generation === undefined) throw new Error('The registry lost a version.');
    this.changeTo({ published: await loadPublished(this.store), version });
  }

  /**
   * Identifies everything that this directory knows of what can be asked: which supergraph counts, which accounts
   * publishers have in which revision, and the reference data. Whatever changes one of them changes it.
   */
  get state(): PublishedState {
    if (this.stated?.of !== this.knowledge) {
      this.stated = { of: this.knowledge, state: stateOf(this.knowledge, this.reference) };
    }
    return this.stated.state;
  }

  private changeTo(knowledge: Knowledge): void {
    this.knowledge = knowledge;
    for (const listener of this.listeners) listener();
  }

  /** Calls `listener` whenever something else is known, once this directory serves what it needs. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  stop(): Promise<void> {
    return this.generations.stop();
  }
}

function stateOf({ version, published }: Knowledge, reference: string): PublishedState {
  const publishers = [...published.subgraphs.values()].map(({ code, url, state }) => {
    const accounts = published.byBody.get(code) ?? [];
    return [code, contentHash([url, state, accounts])] as const;
  });
  return {
    whole: contentHash([version.number, reference, publishers]),
    publishers: Object.fromEntries(publishers),
  };
}

/** Runs handlers one after the other, as Express does. */
function run(
  handlers: readonly RequestHandler[],
  ...[request, response, next]: Parameters<RequestHandler>
): void {
  const [first, ...others] = handlers;
  if (first === undefined) {
    next();
    return;
  }
  void first(request, response, (error?: unknown) => {
    if (error) next(error);
    else run(others, request, response, next);
  });
}
