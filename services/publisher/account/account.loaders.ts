import DataLoader from 'dataloader';
import { In, type DataSource } from 'typeorm';
import type { AccountKey } from '../../common/contract/accountId';
import { FactRow } from '../store/factRow';
import { FigureRow } from '../store/figureRow';
import { RevisionRow } from '../store/revisionRow';
import { accountAsAt, type AccountHead } from './accountAsAt';
import { newestPublished } from './newestPublished';

/** Made anew for each request, so that one request sees one state and costs one query of each kind. */
export interface AccountLoaders {
  readonly head: DataLoader<AccountKey, AccountHead, string>;
  /** The figures of a revision, by the revision's database id. */
  readonly figures: DataLoader<number, FigureRow[]>;
  readonly facts: DataLoader<number, FactRow[]>;
  /** The newest revision of every account that has content; asked of the database once. */
  readonly published: () => Promise<RevisionRow[]>;
}

/** A revision that is not saved, to see what would follow from it. Its database id is below nought. */
export interface Unpublished {
  readonly revision: RevisionRow;
  readonly figures: readonly FigureRow[];
  readonly facts: readonly FactRow[];
}

/** PostgreSQL takes at most 65,535 parameters in one statement. */
const maxBatchSize = 10_000;

function group<Row, Key>(rows: readonly Row[], keys: readonly Key[], keyOf: (row: Row) => Key): Row[][] {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const list = groups.get(keyOf(row));
    if (list) list.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return keys.map((key) => groups.get(key) ?? []);
}

async function publishedRevisions(store: DataSource): Promise<RevisionRow[]> {
  return newestPublished(await store.getRepository(RevisionRow).find({ order: { number: 'ASC' } }));
}

/** Reads accounts from the store, and as they would be with revisions that are not saved yet. */
export function accountLoaders(store: DataSource, unpublished: readonly Unpublished[] = []): AccountLoaders {
  let published: Promise<RevisionRow[]> | undefined;
  return {
    published: () => (published ??= publishedRevisions(store)),
    head: new DataLoader<AccountKey, AccountHead, string>(
      async (keys) => {
        const collaborations = [...new Set(keys.map((key) => key.collaboration))];
        const stored = await store.getRepository(RevisionRow).findBy({ collaboration: In(collaborations) });
        const rows = [...stored, ...unpublished.map(({ revision }) => revision)];
        const revisions = group(
          rows,
          keys.map((key) => key.collaboration),
          (row) => row.collaboration,
        );
        return keys.map((key, index) => accountAsAt(revisions[index] ?? [], key.period));
      },
      { maxBatchSize, cacheKeyFn: (key) => `${key.collaboration}/${key.period}` },
    ),
    figures: new DataLoader(
      async (ids) => {
        const find = { where: { revisionId: In([...ids]) }, relations: { source: true } };
        const rows = await store.getRepository(FigureRow).find(find);
        const all = [...rows, ...unpublished.flatMap(({ figures }) => figures)];
        return group(all, ids, (row) => row.revisionId);
      },
      { maxBatchSize },
    ),
    facts: new DataLoader(
      async (ids) => {
        const find = { where: { revisionId: In([...ids]) }, relations: { source: true } };
        const rows = await store.getRepository(FactRow).find(find);
        const all = [...rows, ...unpublished.flatMap(({ facts }) => facts)];
        return group(all, ids, (row) => row.revisionId);
      },
      { maxBatchSize },
    ),
  };
}
