import type { DataSource, EntityManager } from 'typeorm';
import { contentHash, toFactColumns, toFigureColumns } from '../../common/store/toRow';
import { standingRevisions } from '../account/standing';
import { insertRevisions, lockRevisions, type NewRevision } from '../store/insertRevisions';
import { newHead, RevisionRow } from '../store/revisionRow';
import type { RevisionDraft } from './drafts';
import { withoutMovedRows, type Remainder } from './movedRows';

export interface SaveResult {
  readonly added: number;
  readonly unchanged: number;
  /** Accounts that the drafts do not mention; they stay as they are. */
  readonly untouched: number;
  /** Accounts that the body published or withdrew itself: files do not replace them. */
  readonly kept: number;
}

const nameOf = ({ collaboration, period }: Pick<RevisionRow, 'collaboration' | 'period'>): string =>
  `${collaboration} ${period ?? ''}`;

function fromRemainder({ of, figures, facts }: Remainder, today: string): NewRevision {
  const rows = [...figures, ...facts];
  return {
    head: newHead({
      collaboration: of.collaboration,
      period: of.period,
      origin: 'FILES',
      publishedOn: today,
      state: rows.length === 0 ? 'WITHDRAWN' : 'PUBLISHED',
      reason: 'Loaded again from changed files: statements moved to another period or collaboration.',
      contentHash: contentHash([of.contentHash, rows.map(({ key }) => key)]),
    }),
    figures: figures.map(({ id: _id, ...row }) => row),
    facts: facts.map(({ id: _id, ...row }) => row),
  };
}

/**
 * Saves every draft that differs from what stands as a new revision, within the caller's transaction.
 * What the drafts do not mention stays as it is, except rows that a draft now holds elsewhere; and so does what the
 * body published itself.
 */
export async function saveDrafts(
  store: DataSource,
  manager: EntityManager,
  drafts: readonly RevisionDraft[],
  options: { today: string; reason: string },
): Promise<SaveResult> {
  await lockRevisions(store, manager);
  const stored = await manager.find(RevisionRow);
  const standing = new Map(standingRevisions(stored).map((one) => [nameOf(one), one]));
  const differs = drafts.filter((draft) => {
    const last = standing.get(nameOf(draft));
    return last?.contentHash !== draft.contentHash || last.state === 'WITHDRAWN';
  });
  const changed = differs.filter((draft) => standing.get(nameOf(draft))?.origin !== 'BODY');
  const mentioned = new Set(drafts.map(nameOf));
  const others = [...standing.values()].filter(
    (one) => one.state === 'PUBLISHED' && !mentioned.has(nameOf(one)),
  );
  const reduced = await withoutMovedRows(
    manager,
    others.filter(({ origin }) => origin === 'FILES'),
    changed,
  );
  const revisions = [
    ...reduced.map((one) => fromRemainder(one, options.today)),
    ...changed.map(({ figures, facts, ...draft }) => ({
      head: newHead({
        ...draft,
        origin: 'FILES',
        publishedOn: options.today,
        state: 'PUBLISHED',
        reason: standing.has(nameOf(draft)) ? options.reason : null,
      }),
      figures: figures.map(toFigureColumns),
      facts: facts.map(toFactColumns),
    })),
  ];
  await insertRevisions(manager, revisions, stored);
  return {
    added: revisions.length,
    unchanged: drafts.length - differs.length,
    untouched: others.length - reduced.length,
    kept: differs.length - changed.length,
  };
}
