import { quantity, type Absence, type Evidence, type Figure } from '../contract/figure';
import type { Statement } from '../contract/statement';
import { toDecimal } from '../number/decimal';
import type { FactColumns } from './factColumns';
import type { FigureColumns } from './figureColumns';
import type { StatedColumns } from './statedColumns';

/** Where something that is stored can be read. */
export function evidenceOf({ source, reading }: Pick<StatedColumns, 'source' | 'reading'>): Evidence {
  const { title, publisher, address, date } = source;
  return { title, publisher, address, date, reading };
}

function absenceOf({ absenceKind, absenceReason, absenceDecidedBy }: StatedColumns): Absence | null {
  return absenceKind === null
    ? null
    : { kind: absenceKind, reason: absenceReason, decidedBy: absenceDecidedBy };
}

/** A stored figure in the contract's form. */
export function toFigure(row: FigureColumns): Figure {
  return {
    measure: row.measure,
    scope: row.scope,
    basis: row.basis,
    includesInternalCosts: row.includesInternalCosts,
    about: row.about.length === 0 ? null : row.about.join(' '),
    quantity: row.value === null || row.unit === null ? null : quantity(toDecimal(row.value), row.unit),
    precision: row.precision,
    roundedTo: row.roundedTo === null ? null : toDecimal(row.roundedTo),
    period: { kind: row.periodKind, from: row.periodFrom, to: row.periodTo },
    component: row.component,
    saving:
      row.savingCategory === null && row.savingStatus === null
        ? null
        : { category: row.savingCategory, status: row.savingStatus },
    statedOn: row.statedOn,
    statedAs: row.statedAs,
    jointlyWith: row.jointlyWith,
    evidence: evidenceOf(row),
    absence: absenceOf(row),
    note: row.note,
  };
}

/** A stored statement in the contract's form: the part that it is about follows the value in brackets. */
export function toStatement(row: FactColumns): Statement {
  return {
    aspect: row.aspect,
    value: row.value !== null && row.component !== null ? `${row.value} (${row.component})` : row.value,
    statedOn: row.statedOn,
    statedAs: row.statedAs,
    evidence: evidenceOf(row),
    absence: absenceOf(row),
    note: row.note,
  };
}
