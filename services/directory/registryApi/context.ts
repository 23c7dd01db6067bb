import type { Register } from '../reference/register';
import { checkSubgraph, type Candidate } from '../checks/checkSubgraph';
import type { Finding } from '../checks/finding';
import { authorise, findHolder, type Holder, type Wish } from '../registry/keys';
import type { Change, Registry } from '../registry/registry';
import { PublishedSubgraphRow } from '../store/publishedRows';
import { SupergraphVersionRow } from '../store/versionRows';
import type { Part, Supergraph } from '../supergraph/compose';
import type { CoreServices } from '../supergraph/parts';
import type { DataSource } from 'typeorm';

/** What the registry's endpoint works with. */
export interface RegistryServices {
  readonly store: DataSource;
  readonly register: Register;
  readonly registry: Registry;
  readonly services: CoreServices;
  readonly compose: (parts: readonly Part[]) => Promise<Supergraph>;
  /** Makes the directory take over what the registry has become. */
  readonly follow: () => Promise<void>;
}

/** One request to the registry. */
export class RegistryRequest {
  constructor(
    readonly of: RegistryServices,
    private readonly key: string | undefined,
  ) {}

  authorise(wish: Wish): Promise<Holder> {
    return authorise(this.of.store, this.key, wish);
  }

  holder(): Promise<Holder | undefined> {
    return findHolder(this.of.store, this.key);
  }

  members(): Promise<PublishedSubgraphRow[]> {
    return this.of.store.getRepository(PublishedSubgraphRow).find({ order: { code: 'ASC' } });
  }

  versions(first: number): Promise<SupergraphVersionRow[]> {
    return this.of.store
      .getRepository(SupergraphVersionRow)
      .find({ order: { number: 'DESC' }, take: Math.min(Math.max(first, 1), 500) });
  }

  async check(candidate: Candidate): Promise<readonly Finding[]> {
    const { register, services, compose } = this.of;
    return checkSubgraph(candidate, {
      members: await this.members(),
      bodies: [...register.bodies.keys()],
      services,
      compose,
    });
  }

  /** Who did it, for the history: the number of the key tells which. */
  author({ keyId, code }: Holder): { by: string; now: Date } {
    return { by: `${code ?? 'an operator'} (key ${keyId})`, now: new Date() };
  }

  /** Hands a change over to the directory, so that it counts when the answer arrives. */
  async adopted(change: Promise<Change>): Promise<Change> {
    const made = await change;
    await this.of.follow();
    return made;
  }
}
