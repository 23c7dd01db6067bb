import { In, type EntityManager } from 'typeorm';
import { FactRow } from '../store/factRow';
import { FigureRow } from '../store/figureRow';
import type { RevisionRow } from '../store/revisionRow';
import type { RevisionDraft } from './drafts';

/** What is left of a revision whose rows have moved to another half-year or collaboration. */
export interface Remainder {
  readonly of: RevisionRow;
  readonly figures: readonly FigureRow[];
  readonly facts: readonly FactRow[];
}

/** Ids are given once in each file, so a row is known by its file and its id. */
function figureName(key: string, hasNumber: boolean): string {
  return `${hasNumber ? 'figures' : 'no-figure'} ${key}`;
}

function namesOfFigures(drafts: readonly RevisionDraft[]): Set<string> {
  const figures = drafts.flatMap((draft) => draft.figures);
  return new Set(figures.map(({ key, absence }) => figureName(key, absence === null)));
}

/**
 * The revisions among `others` that hold a row which the drafts hold too: its date or collaboration was corrected, and
 * it must not stand in both. `others` are the revisions that no draft replaces.
 */
export async function withoutMovedRows(
  manager: EntityManager,
  others: readonly RevisionRow[],
  drafts: readonly RevisionDraft[],
): Promise<Remainder[]> {
  if (others.length === 0) return [];
  const find = { where: { revisionId: In(others.map(({ id }) => id)) }, relations: { source: true } };
  const figures = await manager.find(FigureRow, find);
  const facts = await manager.find(FactRow, find);
  const figureNames = namesOfFigures(drafts);
  const factKeys = new Set(drafts.flatMap((draft) => draft.facts.map(({ key }) => key)));
  const staying = {
    figures: figures.filter(
      ({ key, absenceKind }) => !figureNames.has(figureName(key, absenceKind === null)),
    ),
    facts: facts.filter(({ key }) => !factKeys.has(key)),
  };
  const countOf = (revision: RevisionRow, rows: readonly { revisionId: number }[]): number =>
    rows.filter(({ revisionId }) => revisionId === revision.id).length;
  return others
    .filter(
      (of) =>
        countOf(of, staying.figures) < countOf(of, figures) ||
        countOf(of, staying.facts) < countOf(of, facts),
    )
    .map((of) => ({
      of,
      figures: staying.figures.filter(({ revisionId }) => revisionId === of.id),
      facts: staying.facts.filter(({ revisionId }) => revisionId === of.id),
    }));
}
