import type { DataSource, EntityManager } from 'typeorm';
import { schemaOf } from '../../common/postgres/schemaOf';
import { toFactColumns, toFigureColumns, toSourceRow } from '../../common/store/toRow';
import { SourceRow } from '../../common/store/sourceRow';
import { FactRow } from '../store/factRow';
import { FigureRow } from '../store/figureRow';
import { RevisionRow } from '../store/revisionRow';
import { standingRevisions } from '../account/standing';
import type { RevisionDraft } from './drafts';

type RevisionHead = Omit<RevisionRow, 'id' | 'figures' | 'facts'>;

/** PostgreSQL takes at most 65,535 parameters in one statement. */
const BATCH = 1000;

function inBatches<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, index) =>
    rows.slice(index * BATCH, (index + 1) * BATCH),
  );
}

export interface SaveResult {
  readonly added: number;
  readonly unchanged: number;
}

async function saveSources(manager: EntityManager, drafts: readonly RevisionDraft[]): Promise<void> {
  const rows = drafts
    .flatMap(({ figures, facts }) => [...figures, ...facts])
    .map(({ source }) => toSourceRow(source));
  const unique = [...new Map(rows.map((row) => [row.id, row])).values()];
  await manager.createQueryBuilder().insert().into(SourceRow).values(unique).orIgnore().execute();
}

function toHead(
  draft: RevisionDraft,
  number: number,
  publishedOn: string,
  reason: string | null,
): RevisionHead {
  const { collaboration, period, contentHash } = draft;
  return { collaboration, period, number, state: 'PUBLISHED', publishedOn, reason, contentHash };
}

async function saveRevisions(
  manager: EntityManager,
  drafts: readonly RevisionDraft[],
  heads: RevisionHead[],
): Promise<void> {
  const { identifiers } = await manager.insert(RevisionRow, heads);
  const idOf = (index: number): number => (identifiers[index] as { id: number }).id;
  const figures = drafts.flatMap((draft, index) =>
    draft.figures.map((figure, place) => ({ ...toFigureColumns(figure, place), revisionId: idOf(index) })),
  );
  const facts = drafts.flatMap((draft, index) =>
    draft.facts.map((fact, place) => ({ ...toFactColumns(fact, place), revisionId: idOf(index) })),
  );
  for (const rows of inBatches(figures)) await manager.insert(FigureRow, rows);
  for (const rows of inBatches(facts)) await manager.insert(FactRow, rows);
}

/**
 * Saves every draft that differs from what stands as a new revision, in one transaction: all or nothing.
 * What the drafts do not mention stays as it is.
 */
export async function saveDrafts(
  store: DataSource,
  drafts: readonly RevisionDraft[],
  options: { today: string; reason: string },
): Promise<SaveResult> {
  return store.transaction(async (manager) => {
    await manager.query(`lock table "${schemaOf(store)}".revision in share row exclusive mode`);
    const stored = await manager.find(RevisionRow);
    const standing = new Map(
      standingRevisions(stored).map((one) => [`${one.collaboration} ${one.period ?? ''}`, one]),
    );
    const highest = new Map<string, number>();
    for (const one of stored) {
      highest.set(one.collaboration, Math.max(one.number, highest.get(one.collaboration) ?? 0));
    }
    const changed = drafts.filter(
      (draft) =>
        standing.get(`${draft.collaboration} ${draft.period ?? ''}`)?.contentHash !== draft.contentHash,
    );
    if (changed.length === 0) return { added: 0, unchanged: drafts.length };
    await saveSources(manager, changed);
    const heads = changed.map((draft) => {
      const number = (highest.get(draft.collaboration) ?? 0) + 1;
      highest.set(draft.collaboration, number);
      const replaces = standing.has(`${draft.collaboration} ${draft.period ?? ''}`);
      return toHead(draft, number, options.today, replaces ? options.reason : null);
    });
    await saveRevisions(manager, changed, heads);
    return { added: changed.length, unchanged: drafts.length - changed.length };
  });
}
