import type { DataSource, EntityManager } from 'typeorm';
import { toDrafts, type RevisionDraft, type Statements } from '../import/drafts';
import { hubError } from '../../common/errors/hubError';
import { didYouMean } from '../../common/text/didYouMean';
import { DraftRow } from '../store/draftRow';
import { RevisionRow } from '../store/revisionRow';
import type { Place } from './change';

/** A draft as it was saved. */
export interface Draft extends Place {
  readonly content: Statements;
  readonly savedAt: Date;
}

/** Which drafts: of one collaboration or of all; `period` null means what carries no date, undefined means any. */
export interface DraftSelection {
  readonly collaboration?: string;
  readonly period?: string | null;
}

function where({ collaboration, period }: DraftSelection): { collaboration?: string; period?: string } {
  return {
    ...(collaboration === undefined ? {} : { collaboration }),
    ...(period === undefined ? {} : { period: period ?? '' }),
  };
}

/** The drafts that match, in order of collaboration and half-year. */
export async function readDrafts(manager: EntityManager, selection: DraftSelection): Promise<Draft[]> {
  const rows = await manager.findBy(DraftRow, where(selection));
  const inOrder = rows.toSorted((a, b) =>
    `${a.collaboration} ${a.period}` < `${b.collaboration} ${b.period}` ? -1 : 1,
  );
  return inOrder.map(({ period, ...row }) => ({ ...row, period: period === '' ? null : period }));
}

/**
 * Keeps statements as drafts, one for each collaboration and half-year that they lie in; each replaces an earlier
 * draft of the same. Answers what was kept.
 */
export async function saveDraft(
  store: DataSource,
  { figures, facts }: Statements,
  options: { selection: DraftSelection; now: Date; isNew: boolean },
): Promise<RevisionDraft[]> {
  const { collaboration, period } = options.selection;
  const drafts = toDrafts(figures, facts).filter(
    (one) =>
      (collaboration === undefined || one.collaboration === collaboration) &&
      (period === undefined || one.period === period),
  );
  checkSize(drafts);
  if (!options.isNew) await checkKnown(store, drafts);
  await store.transaction(async (manager) => {
    for (const draft of drafts) {
      await manager.upsert(
        DraftRow,
        {
          collaboration: draft.collaboration,
          period: draft.period ?? '',
          content: { figures: draft.figures, facts: draft.facts },
          savedAt: options.now,
        },
        ['collaboration', 'period'],
      );
    }
  });
  return drafts;
}

/** Most figures and statements of one collaboration in one half-year: every two of them are compared. */
const MOST_ROWS = 200;

function checkSize(drafts: readonly RevisionDraft[]): void {
  const large = drafts.find(({ figures, facts }) => figures.length + facts.length > MOST_ROWS);
  if (large === undefined) return;
  throw hubError(
    'BAD_ACCOUNT',
    `The account of "${large.collaboration}" has ${large.figures.length + large.facts.length} figures and statements in one half-year; the most is ${MOST_ROWS}.`,
  );
}

/** Refuses a draft of a collaboration that the body has never published: it may be misspelt. */
async function checkKnown(store: DataSource, drafts: readonly RevisionDraft[]): Promise<void> {
  const rows = await store.getRepository(RevisionRow).find({ select: { collaboration: true } });
  const known = new Set(rows.map(({ collaboration }) => collaboration));
  const unknown = drafts.find(({ collaboration }) => !known.has(collaboration))?.collaboration;
  if (unknown === undefined) return;
  throw hubError(
    'NOTHING_PUBLISHED',
    `This body has published no account of "${unknown}" yet.${didYouMean(unknown, known)} If it is new, say so (--new, or isNew: true).`,
  );
}

/** Throws one draft away, unless another has been saved in its place since it was read. */
export async function discardDraft(manager: EntityManager, draft: Draft): Promise<void> {
  const { collaboration, period, savedAt } = draft;
  await manager.delete(DraftRow, { collaboration, period: period ?? '', savedAt });
}

/** Throws drafts away; answers how many there were. */
export async function discardDrafts(manager: EntityManager, selection: DraftSelection): Promise<number> {
  const { affected } = await manager.delete(DraftRow, where(selection));
  return affected ?? 0;
}
