import DataLoader from 'dataloader';
import { In, type DataSource, type ObjectLiteral } from 'typeorm';
import type { AccountKey } from '../../common/contract/accountId';
import type { Figure } from '../../common/contract/figure';
import type { Statement } from '../../common/contract/statement';
import { toFigure, toStatement } from '../../common/store/toContract';
import { readAnew, type Reads } from '../answers/keptReads';
import { FactRow } from '../store/factRow';
import { FigureRow } from '../store/figureRow';
import { RevisionRow } from '../store/revisionRow';
import { accountAsAt, type AccountHead } from './accountAsAt';
import { newestPublished } from './newestPublished';
import { byDate, standingFacts, standingFigures } from './replaced';

/** Made anew for each request, so that one request sees one state and costs one query of each kind. */
export interface AccountLoaders {
  head(key: AccountKey): Promise<AccountHead>;
  /** The figures that stand in an account, in order of when they were stated. */
  figures(head: AccountHead): Promise<readonly Figure[]>;
  statements(head: AccountHead): Promise<readonly Statement[]>;
  /** The newest revision of every account that has content. */
  published(): Promise<readonly RevisionRow[]>;
}

/** A revision that is not saved, to see what would follow from it. Its database id is below nought. */
export interface Unpublished {
  readonly revision: RevisionRow;
  readonly figures: readonly FigureRow[];
  readonly facts: readonly FactRow[];
}

/** PostgreSQL takes at most 65,535 parameters in one statement. */
const maxBatchSize = 10_000;

/** What a figure or a statement takes in memory, nearly. */
const ROW_BYTES = 800;
const HEAD_BYTES = 400;

function group<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const list = groups.get(keyOf(row));
    if (list) list.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** Rows by the database id of their revision, and those that are not saved. */
function ofRevisions<Row extends ObjectLiteral & { readonly revisionId: number }>(
  store: DataSource,
  entity: new () => Row,
  unsaved: readonly Row[],
): DataLoader<number, Row[]> {
  return new DataLoader(
    async (ids) => {
      const find = { where: { revisionId: In([...ids]) }, relations: { source: true } };
      const rows = await store.getRepository(entity).find(find as never);
      const groups = group([...rows, ...unsaved], ({ revisionId }) => revisionId);
      return ids.map((id) => groups.get(id) ?? []);
    },
    { maxBatchSize },
  );
}

interface Revisions {
  readonly byCollaboration: ReadonlyMap<string, readonly RevisionRow[]>;
  readonly published: readonly RevisionRow[];
  readonly count: number;
}

async function readRevisions(store: DataSource): Promise<Revisions> {
  const rows = await store.getRepository(RevisionRow).find({ order: { number: 'ASC' } });
  return {
    byCollaboration: group(rows, ({ collaboration }) => collaboration),
    published: newestPublished(rows),
    count: rows.length,
  };
}

/**
 * Reads accounts from the store, and as they would be with revisions that are not saved yet. `reads` may answer with what
 * was read before.
 */
export function accountLoaders(
  store: DataSource,
  reads: Reads = readAnew,
  unpublished: readonly Unpublished[] = [],
): AccountLoaders {
  const revisions = onceOnly(() =>
    reads(
      'revisions',
      ({ count }) => count * HEAD_BYTES,
      () => readRevisions(store),
    ),
  );
  const figures = ofRevisions(
    store,
    FigureRow,
    unpublished.flatMap((one) => one.figures),
  );
  const facts = ofRevisions(
    store,
    FactRow,
    unpublished.flatMap((one) => one.facts),
  );
  /** What the revisions of an account say together; they never change. */
  const standing = <Row, Said>(
    what: string,
    { standing: heads }: AccountHead,
    rows: DataLoader<number, Row[]>,
    said: (rows: readonly Row[]) => Said[],
  ): Promise<readonly Said[]> => {
    const ids = heads.map(({ id }) => id);
    return reads(
      `${what} ${ids.join()}`,
      ({ length }) => length * ROW_BYTES,
      async () => said((await Promise.all(ids.map((id) => rows.load(id)))).flat()),
    );
  };
  return {
    head: async ({ collaboration, period }) => {
      const saved = (await revisions()).byCollaboration.get(collaboration) ?? [];
      const unsaved = unpublished.map(({ revision }) => revision);
      const all = [...saved, ...unsaved.filter((revision) => revision.collaboration === collaboration)];
      return accountAsAt(all, period);
    },
    figures: (head) =>
      standing('figures', head, figures, (rows) => standingFigures(rows).sort(byDate).map(toFigure)),
    statements: (head) =>
      standing('statements', head, facts, (rows) => standingFacts(rows).sort(byDate).map(toStatement)),
    published: async () => (await revisions()).published,
  };
}

function onceOnly<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}
