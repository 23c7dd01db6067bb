import type { EntityManager } from 'typeorm';
import { toStatedFact, toStatedFigure } from '../../common/store/toStated';
import type { Statements } from '../import/drafts';
import { FactRow } from '../store/factRow';
import { FigureRow } from '../store/figureRow';
import type { RevisionRow } from '../store/revisionRow';

/** The figures and statements of a revision, as its body stated them, in the order of its files. */
export async function contentOf(
  manager: EntityManager,
  body: string,
  { id, collaboration }: RevisionRow,
): Promise<Statements> {
  const find = { where: { revisionId: id }, relations: { source: true }, order: { place: 'ASC' } } as const;
  const account = { publisher: body, collaboration };
  const figures = await manager.find(FigureRow, find);
  const facts = await manager.find(FactRow, find);
  return {
    figures: figures.map((row) => toStatedFigure(row, account)),
    facts: facts.map((row) => toStatedFact(row, account)),
  };
}
