import { parse } from 'graphql';
import { In, type DataSource, type EntityManager } from 'typeorm';
import { additionsIn, versionOf } from '../../common/contract/versions';
import { sortedBy } from '../../common/text/sorted';
import { counted } from '../../common/text/words';
import { PublishedSubgraphRow, type SubgraphState } from '../store/publishedRows';
import { SubgraphVersionRow, SupergraphVersionRow } from '../store/versionRows';
import { CompositionError, partsHash, type Part, type Supergraph } from '../supergraph/compose';
import { partsOf, type CoreServices } from '../supergraph/parts';
import { findUnfit, type Unfit } from '../supergraph/unfit';

/** A subgraph that is to be published. */
export interface Submission {
  readonly code: string;
  readonly url: string;
  readonly sdl: string;
  /** Whose key it came under, where that is not the author's of the whole change. */
  readonly by?: string;
}

/** Who asks for a change, for the history. */
export interface Author {
  readonly by: string;
  readonly now: Date;
}

/** The outcome of a change. */
export interface Change {
  readonly version: SupergraphVersionRow;
  /** False when the supergraph is the one that was there before. */
  readonly isNew: boolean;
}

type Members = ReadonlyMap<string, PublishedSubgraphRow>;

/** The version of schema/contract.graphql that a schema implements. */
function contractVersionOf(code: string, sdl: string): string {
  try {
    return String(versionOf(additionsIn(code, parse(sdl))));
  } catch {
    return '1';
  }
}

/** A number for PostgreSQL's advisory locks: changes to the registry wait for each other, in whatever process. */
const LOCK = 'hub registry';

/**
 * Which subgraphs are published, and the supergraph made of them. Every change makes a new version; none is ever
 * changed or deleted.
 */
export class Registry {
  constructor(
    private readonly store: DataSource,
    private readonly services: CoreServices,
    private readonly compose: (parts: readonly Part[]) => Promise<Supergraph>,
  ) {}

  /** The version that counts; null before the first. */
  current(): Promise<SupergraphVersionRow | null> {
    return this.store.getRepository(SupergraphVersionRow).findOne({ where: {}, order: { number: 'DESC' } });
  }

  /** The newest version of every subgraph, whether it is in the supergraph or not, by code. */
  async newest(): Promise<ReadonlyMap<string, SubgraphVersionRow>> {
    const rows = await this.store
      .getRepository(SubgraphVersionRow)
      .createQueryBuilder('version')
      .distinctOn(['version.code'])
      .orderBy('version.code')
      .addOrderBy('version.id', 'DESC')
      .getMany();
    return new Map(rows.map((row) => [row.code, row]));
  }

  /**
   * Makes the supergraph anew when the hub's own parts have changed, as after an upgrade. A subgraph that does not
   * compose with them any more is retracted. Answers those.
   */
  async recompose(author: Author): Promise<readonly Unfit[]> {
    const members = (await this.store.getRepository(PublishedSubgraphRow).find()).filter(
      ({ state }) => state !== 'RETRACTED',
    );
    if (members.length === 0) return [];
    const what = 'the hub’s own parts changed';
    try {
      await this.change({ ...author, what }, (_manager, before) => Promise.resolve(before));
      return [];
    } catch (error) {
      if (!(error instanceof CompositionError)) throw error;
      const unfit = this.findUnfit(members);
      if (unfit.length === 0) throw error;
      const codes = new Set(unfit.map(({ code }) => code));
      await this.change({ ...author, what }, (_manager, before) =>
        Promise.resolve(
          new Map(
            [...before].map(([code, row]) => [code, codes.has(code) ? { ...row, state: 'RETRACTED' } : row]),
          ),
        ),
      );
      return unfit;
    }
  }

  private findUnfit(submissions: readonly Submission[]): Unfit[] {
    const byCode = new Map(submissions.map((one) => [one.code, one]));
    return findUnfit([...byCode.keys()], (codes) => {
      const members = codes.flatMap((code) => byCode.get(code) ?? []);
      return partsOf(
        this.services,
        members.map((member) => ({ ...member, state: 'PUBLISHED' as const })),
      ).parts;
    });
  }

  /** Publishes subgraphs together: all or none. Throws a CompositionError that lists every problem. */
  publish(submissions: readonly Submission[], author: Author): Promise<Change> {
    const codes = submissions.map(({ code }) => code);
    const what =
      codes.length === 1 ? `published ${codes[0] ?? ''}` : `published ${counted(codes.length, 'subgraph')}`;
    return this.change({ ...author, what }, async (manager, members) => {
      const next = new Map(members);
      for (const submission of submissions) {
        next.set(
          submission.code,
          await withVersion(manager, members.get(submission.code), submission, author),
        );
      }
      return next;
    });
  }

  /**
   * Publishes what composes: a subgraph that does not compose with the hub's own parts is left out, and what was
   * published of it before stays. Answers those left out.
   */
  async publishFitting(
    submissions: readonly Submission[],
    author: Author,
  ): Promise<{ change: Change; unfit: readonly Unfit[] }> {
    try {
      return { change: await this.publish(submissions, author), unfit: [] };
    } catch (error) {
      if (!(error instanceof CompositionError)) throw error;
      const unfit = this.findUnfit(submissions);
      if (unfit.length === 0) throw error;
      const fit = submissions.filter(({ code }) => !unfit.some((one) => one.code === code));
      return { change: await this.publish(fit, author), unfit };
    }
  }

  /** Takes a publisher out: its accounts come as UNAVAILABLE, or it becomes a body without a subgraph. */
  retract(code: string, state: 'UNAVAILABLE' | 'RETRACTED', author: Author): Promise<Change> {
    const what = state === 'RETRACTED' ? `retracted ${code}` : `made ${code} unavailable`;
    return this.change({ ...author, what }, (_manager, members) => {
      const member = members.get(code);
      if (member === undefined) throw new UnknownSubgraph(code);
      return Promise.resolve(new Map(members).set(code, { ...member, state }));
    });
  }

  /** Publishes again what an earlier version was made of, as a new version. */
  rollback(number: number, author: Author): Promise<Change> {
    return this.change({ ...author, what: `rolled back to ${number}` }, async (manager) => {
      const version = await manager.findOneBy(SupergraphVersionRow, { number });
      if (version === null) throw new UnknownVersion(number);
      const ids = version.parts.map(({ id }) => id);
      const rows = await manager.findBy(SubgraphVersionRow, { id: In(ids) });
      const byId = new Map(rows.map((row) => [row.id, row]));
      return new Map(
        version.parts.flatMap(({ id, state }) => {
          const row = byId.get(id);
          return row ? [[row.code, toMember(row, state)] as const] : [];
        }),
      );
    });
  }

  private change(
    author: Author & { what: string },
    work: (manager: EntityManager, members: Members) => Promise<Members>,
  ): Promise<Change> {
    return this.store.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock(hashtext($1))', [LOCK]);
      const rows = await manager.find(PublishedSubgraphRow);
      const before: Members = new Map(rows.map((row) => [row.code, row]));
      const next = sortedBy([...(await work(manager, before)).values()], ({ code }) => code);
      const { parts, directoryHash } = partsOf(this.services, next);
      const hash = partsHash(parts);
      const last = await manager.findOne(SupergraphVersionRow, { where: {}, order: { number: 'DESC' } });
      await saveMembers(manager, next);
      if (last?.hash === hash) return { version: last, isNew: false };
      const known = await manager.findOne(SupergraphVersionRow, {
        where: { hash },
        order: { number: 'DESC' },
      });
      const sdl = known?.sdl ?? (await this.compose(parts)).sdl;
      const version = await manager.save(SupergraphVersionRow, {
        hash,
        sdl,
        directoryHash,
        parts: next.map(({ versionId, code, state }) => ({ id: versionId, code, state })),
        madeAt: author.now,
        madeBy: author.by,
        what: author.what,
      });
      return { version, isNew: true };
    });
  }
}

export class UnknownSubgraph extends Error {
  constructor(readonly code: string) {
    super(`No subgraph of "${code}" is published.`);
  }
}

export class UnknownVersion extends Error {
  constructor(readonly number: number) {
    super(`There is no version ${number} of the supergraph.`);
  }
}

/** The row of a submission: a new version when its schema or address is not that of the newest version. */
async function withVersion(
  manager: EntityManager,
  member: PublishedSubgraphRow | undefined,
  { code, url, sdl, by }: Submission,
  author: Author,
): Promise<PublishedSubgraphRow> {
  const contractVersion = contractVersionOf(code, sdl);
  const isSame = member?.sdl === sdl && member.url === url && member.contractVersion === contractVersion;
  if (isSame) return { ...member, state: 'PUBLISHED' };
  const last = await manager.findOne(SubgraphVersionRow, { where: { code }, order: { id: 'DESC' } });
  const version = await manager.save(SubgraphVersionRow, {
    code,
    url,
    sdl,
    contractVersion,
    schemaVersion: (last?.schemaVersion ?? 0) + (last?.sdl === sdl ? 0 : 1),
    publishedAt: last?.sdl === sdl ? last.publishedAt : author.now,
    publishedBy: by ?? author.by,
  });
  return toMember(version, 'PUBLISHED');
}

function toMember(
  { id, code, url, sdl, schemaVersion, contractVersion, publishedAt }: SubgraphVersionRow,
  state: SubgraphState,
): PublishedSubgraphRow {
  return { versionId: id, code, url, sdl, schemaVersion, contractVersion, publishedAt, state };
}

async function saveMembers(manager: EntityManager, members: readonly PublishedSubgraphRow[]): Promise<void> {
  await manager.createQueryBuilder().delete().from(PublishedSubgraphRow).execute();
  if (members.length > 0) await manager.insert(PublishedSubgraphRow, [...members]);
}
