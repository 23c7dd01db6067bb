import DataLoader from 'dataloader';
import { In, type DataSource } from 'typeorm';
import type { AccountKey } from '../../common/contract/accountId';
import { FactRow } from '../store/factRow';
import { FigureRow } from '../store/figureRow';
import { RevisionRow } from '../store/revisionRow';
import { accountAsAt, type AccountHead } from './accountAsAt';

/** Made anew for each request, so that one request sees one state and costs one query of each kind. */
export interface AccountLoaders {
  readonly head: DataLoader<AccountKey, AccountHead, string>;
  /** The figures of a revision, by the revision's database id. */
  readonly figures: DataLoader<number, FigureRow[]>;
  readonly facts: DataLoader<number, FactRow[]>;
}

function group<Row, Key>(rows: readonly Row[], keys: readonly Key[], keyOf: (row: Row) => Key): Row[][] {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const list = groups.get(keyOf(row));
    if (list) list.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return keys.map((key) => groups.get(key) ?? []);
}

export function accountLoaders(store: DataSource): AccountLoaders {
  return {
    head: new DataLoader<AccountKey, AccountHead, string>(
      async (keys) => {
        const collaborations = [...new Set(keys.map((key) => key.collaboration))];
        const rows = await store.getRepository(RevisionRow).findBy({ collaboration: In(collaborations) });
        const revisions = group(
          rows,
          keys.map((key) => key.collaboration),
          (row) => row.collaboration,
        );
        return keys.map((key, index) => accountAsAt(revisions[index] ?? [], key.period));
      },
      { cacheKeyFn: (key) => `${key.collaboration}/${key.period}` },
    ),
    figures: new DataLoader(async (ids) => {
      const rows = await store
        .getRepository(FigureRow)
        .find({ where: { revisionId: In([...ids]) }, relations: { source: true } });
      return group(rows, ids, (row) => row.revisionId);
    }),
    facts: new DataLoader(async (ids) => {
      const rows = await store
        .getRepository(FactRow)
        .find({ where: { revisionId: In([...ids]) }, relations: { source: true } });
      return group(rows, ids, (row) => row.revisionId);
    }),
  };
}
