import { createHash } from 'node:crypto';
import type { Source, Stated, StatedFact, StatedFigure } from '../account-files/stated';
import type { FactColumns } from './factColumns';
import type { FigureColumns } from './figureColumns';
import type { SourceRow } from './sourceRow';
import type { StatedColumns } from './statedColumns';

/** A short hash of anything that JSON can write; equal for equal content. */
export function contentHash(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32);
}

export function toSourceRow({ title, publisher, address, date }: Source): SourceRow {
  const content = { title, publisher, address, date };
  return { id: contentHash(content), ...content };
}

/** The hash of what is kept of a figure or statement; the order of the rows and the id of its source do not matter. */
export const figureHash = (figure: StatedFigure): string => contentHash(toFigureColumns(figure, 0));
export const factHash = (fact: StatedFact): string => contentHash(toFactColumns(fact, 0));

type Columns<T> = Omit<T, 'id'>;

function statedColumns(stated: Stated, place: number): Columns<StatedColumns> {
  return {
    key: stated.key,
    place,
    statedOn: stated.statedOn,
    statedAs: stated.statedAs,
    reading: stated.reading,
    absenceKind: stated.absence?.kind ?? null,
    absenceReason: stated.absence?.reason ?? null,
    absenceDecidedBy: stated.absence?.decidedBy ?? null,
    note: stated.note,
    source: toSourceRow(stated.source),
  };
}

export function toFigureColumns(figure: StatedFigure, place: number): Columns<FigureColumns> {
  return {
    ...statedColumns(figure, place),
    measure: figure.measure,
    scope: figure.scope,
    basis: figure.basis,
    includesInternalCosts: figure.includesInternalCosts,
    about: [...figure.about],
    value: figure.value,
    unit: figure.unit,
    precision: figure.precision,
    roundedTo: figure.roundedTo,
    periodKind: figure.periodKind,
    periodFrom: figure.periodFrom,
    periodTo: figure.periodTo,
    component: figure.component,
    savingCategory: figure.savingCategory,
    savingStatus: figure.savingStatus,
    jointlyWith: [...figure.jointlyWith],
  };
}

export function toFactColumns(fact: StatedFact, place: number): Columns<FactColumns> {
  const { aspect, value, component } = fact;
  return { ...statedColumns(fact, place), aspect, value, component };
}
