import type { Source, Stated, StatedFact, StatedFigure } from '../../common/account-files/stated';
import { sortedBy } from '../../common/text/sorted';
import type { Statements } from '../import/drafts';
import type { AccountDocument, FigureDocument, SourceDocument, StatementDocument } from './document';

const toSource = ({ id, title, publisher, address, date }: Source): SourceDocument => ({
  id,
  title,
  publisher,
  address,
  date,
});

function toStated(row: Stated) {
  return {
    id: row.key,
    statedOn: row.statedOn,
    statedAs: row.statedAs,
    jointlyWith: [...row.jointlyWith],
    reading: row.reading,
    source: row.source.id,
    note: row.note,
  };
}

function toFigure(figure: StatedFigure): FigureDocument {
  const { measure, scope, about, component, absence } = figure;
  const what = { ...toStated(figure), measure, scope, about: [...about], component };
  const qualifiers = {
    basis: figure.basis,
    includesInternalCosts: figure.includesInternalCosts,
    periodKind: figure.periodKind,
    periodFrom: figure.periodFrom,
    periodTo: figure.periodTo,
    savingCategory: figure.savingCategory,
    savingStatus: figure.savingStatus,
  };
  if (absence !== null) return { ...what, ...qualifiers, absence };
  const { value, unit, precision, roundedTo } = figure;
  return { ...what, value, unit, precision, roundedTo, ...qualifiers };
}

function toStatement(fact: StatedFact): StatementDocument {
  return { ...toStated(fact), aspect: fact.aspect, value: fact.value ?? '', component: fact.component };
}

/** The document that says the same as these statements; reading it again gives them back. */
export function toDocument(
  of: { body: string; collaboration: string; period: string | null },
  { figures, facts }: Statements,
): AccountDocument {
  const sources = new Map([...figures, ...facts].map(({ source }) => [source.id, toSource(source)]));
  return {
    ...of,
    sources: sortedBy([...sources.values()], ({ id }) => id),
    figures: figures.map(toFigure),
    statements: facts.map(toStatement),
  };
}
