import type { DataSource, EntityManager } from 'typeorm';
import { schemaOf } from '../../common/postgres/schemaOf';
import type { FactColumns } from '../../common/store/factColumns';
import type { FigureColumns } from '../../common/store/figureColumns';
import { contentHash, toFactColumns, toFigureColumns, toSourceRow } from '../../common/store/toRow';
import { SourceRow } from '../../common/store/sourceRow';
import { FactRow } from '../store/factRow';
import { FigureRow } from '../store/figureRow';
import { RevisionRow } from '../store/revisionRow';
import { standingRevisions } from '../account/standing';
import type { RevisionDraft } from './drafts';
import { withoutMovedRows, type Remainder } from './movedRows';

type RevisionHead = Omit<RevisionRow, 'id' | 'figures' | 'facts'>;

/** A revision about to be saved, with its rows; the rows do not know its database id yet. */
interface NewRevision {
  readonly head: RevisionHead;
  readonly figures: readonly Omit<FigureColumns, 'id'>[];
  readonly facts: readonly Omit<FactColumns, 'id'>[];
}

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
  /** Accounts that the drafts do not mention; they stay as they are. */
  readonly untouched: number;
}

const nameOf = ({ collaboration, period }: Pick<RevisionHead, 'collaboration' | 'period'>): string =>
  `${collaboration} ${period ?? ''}`;

async function saveSources(manager: EntityManager, drafts: readonly RevisionDraft[]): Promise<void> {
  const rows = drafts
    .flatMap(({ figures, facts }) => [...figures, ...facts])
    .map(({ source }) => toSourceRow(source));
  const unique = [...new Map(rows.map((row) => [row.id, row])).values()];
  for (const batch of inBatches(unique)) {
    await manager.createQueryBuilder().insert().into(SourceRow).values(batch).orIgnore().execute();
  }
}

async function saveRevisions(manager: EntityManager, revisions: readonly NewRevision[]): Promise<void> {
  const ids: number[] = [];
  for (const batch of inBatches(revisions)) {
    const { identifiers } = await manager.insert(
      RevisionRow,
      batch.map(({ head }) => head),
    );
    ids.push(...identifiers.map(({ id }) => id as number));
  }
  const figures = revisions.flatMap((one, index) =>
    one.figures.map((row) => ({ ...row, revisionId: ids[index] as number })),
  );
  const facts = revisions.flatMap((one, index) =>
    one.facts.map((row) => ({ ...row, revisionId: ids[index] as number })),
  );
  for (const rows of inBatches(figures)) await manager.insert(FigureRow, rows);
  for (const rows of inBatches(facts)) await manager.insert(FactRow, rows);
}

function fromDraft(
  draft: RevisionDraft,
  head: Omit<RevisionHead, keyof RevisionDraft | 'state'>,
): NewRevision {
  const { collaboration, period, contentHash: hash } = draft;
  return {
    head: { ...head, collaboration, period, state: 'PUBLISHED', contentHash: hash },
    figures: draft.figures.map(toFigureColumns),
    facts: draft.facts.map(toFactColumns),
  };
}

function fromRemainder(
  { of, figures, facts }: Remainder,
  head: Omit<RevisionHead, keyof RevisionDraft | 'state'>,
): NewRevision {
  const { collaboration, period } = of;
  const rows = [...figures, ...facts];
  return {
    head: {
      ...head,
      collaboration,
      period,
      state: rows.length === 0 ? 'WITHDRAWN' : 'PUBLISHED',
      contentHash: contentHash([of.contentHash, rows.map(({ key }) => key)]),
    },
    figures: figures.map(({ id: _id, ...row }) => row),
    facts: facts.map(({ id: _id, ...row }) => row),
  };
}

const MOVED = 'Loaded again from changed files: statements moved to another period or collaboration.';

/**
 * Saves every draft that differs from what stands as a new revision, in one transaction: all or nothing.
 * What the drafts do not mention stays as it is, except rows that a draft now holds elsewhere.
 */
export async function saveDrafts(
  store: DataSource,
  drafts: readonly RevisionDraft[],
  options: { today: string; reason: string },
): Promise<SaveResult> {
  return store.transaction(async (manager) => {
    await manager.query(`lock table "${schemaOf(store)}".revision in share row exclusive mode`);
    const stored = await manager.find(RevisionRow);
    const standing = new Map(standingRevisions(stored).map((one) => [nameOf(one), one]));
    const changed = drafts.filter((draft) => {
      const last = standing.get(nameOf(draft));
      return last?.contentHash !== draft.contentHash || last.state === 'WITHDRAWN';
    });
    const mentioned = new Set(drafts.map(nameOf));
    const others = [...standing.values()].filter(
      (one) => one.state === 'PUBLISHED' && !mentioned.has(nameOf(one)),
    );
    if (changed.length === 0) return { added: 0, unchanged: drafts.length, untouched: others.length };
    const reduced = await withoutMovedRows(manager, others, changed);

    const highest = new Map<string, number>();
    for (const { collaboration, number } of stored) {
      highest.set(collaboration, Math.max(number, highest.get(collaboration) ?? 0));
    }
    const next = (collaboration: string): number => {
      const number = (highest.get(collaboration) ?? 0) + 1;
      highest.set(collaboration, number);
      return number;
    };
    const publishedOn = options.today;
    await saveSources(manager, changed);
    await saveRevisions(manager, [
      ...reduced.map((one) =>
        fromRemainder(one, { number: next(one.of.collaboration), publishedOn, reason: MOVED }),
      ),
      ...changed.map((draft) => {
        const reason = standing.has(nameOf(draft)) ? options.reason : null;
        return fromDraft(draft, { number: next(draft.collaboration), publishedOn, reason });
      }),
    ]);
    return {
      added: changed.length + reduced.length,
      unchanged: drafts.length - changed.length,
      untouched: others.length - reduced.length,
    };
  });
}
