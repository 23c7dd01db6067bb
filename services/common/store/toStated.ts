import type { Source, Stated, StatedFact, StatedFigure } from '../account-files/stated';
import { toDecimal } from '../number/decimal';
import type { FactColumns } from './factColumns';
import type { FigureColumns } from './figureColumns';
import type { SourceRow } from './sourceRow';
import type { StatedColumns } from './statedColumns';

/** Whose account it stands in. */
export interface Account {
  readonly publisher: string;
  readonly collaboration: string;
}

function toSource({ id, title, publisher, address, date }: SourceRow): Source {
  return { id, title, publisher, address, date };
}

function toStated(row: StatedColumns, account: Account): Omit<Stated, 'jointlyWith'> {
  return {
    key: row.key,
    ...account,
    observer: null,
    statedOn: row.statedOn,
    statedAs: row.statedAs,
    reading: row.reading,
    source: toSource(row.source),
    absence:
      row.absenceKind === null
        ? null
        : { kind: row.absenceKind, reason: row.absenceReason, decidedBy: row.absenceDecidedBy },
    note: row.note,
  };
}

const plainDecimal = (text: string | null): string | null =>
  text === null ? null : toDecimal(text).toFixed();

/** A stored figure as its body stated it: the inverse of toFigureColumns. */
export function toStatedFigure(row: FigureColumns, account: Account): StatedFigure {
  return {
    ...toStated(row, account),
    jointlyWith: row.jointlyWith,
    measure: row.measure,
    scope: row.scope,
    basis: row.basis,
    includesInternalCosts: row.includesInternalCosts,
    about: row.about,
    value: plainDecimal(row.value),
    unit: row.unit,
    precision: row.precision,
    roundedTo: plainDecimal(row.roundedTo),
    periodKind: row.periodKind,
    periodFrom: row.periodFrom,
    periodTo: row.periodTo,
    component: row.component,
    savingCategory: row.savingCategory,
    savingStatus: row.savingStatus,
  };
}

/** A stored statement as its body made it: the inverse of toFactColumns. */
export function toStatedFact(row: FactColumns, account: Account): StatedFact {
  const { aspect, value, component } = row;
  return { ...toStated(row, account), jointlyWith: [], aspect, value, component };
}
