/**
 * A body's account of one collaboration as JSON: what `hub account show` writes, and what drafts are made from, in files
 * and in GraphQL. Fields have the contract's names and words; money and other numbers are text, so that they stay exact.
 */
export interface AccountDocument {
  /** Code of the body; may be left out when a draft is made. */
  readonly body?: string;
  readonly collaboration: string;
  /** The half-year that every figure and statement must lie in; without it each lies where its date says. */
  readonly period?: string | null;
  readonly sources: readonly SourceDocument[];
  readonly figures: readonly FigureDocument[];
  readonly statements: readonly StatementDocument[];
}

export interface SourceDocument {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string | null;
  readonly address?: string | null;
  readonly date?: string | null;
}

interface StatedDocument {
  /** Stays the same in every revision, so that a correction is seen as one. */
  readonly id: string;
  readonly statedOn?: string | null;
  readonly statedAs?: string | null;
  readonly jointlyWith?: readonly string[] | null;
  readonly component?: string | null;
  readonly reading: string;
  /** The id of one of the sources. */
  readonly source: string;
  readonly note?: string | null;
}

export interface FigureDocument extends StatedDocument {
  readonly measure: string;
  readonly scope: string;
  /** Whose part it is, when that is not the body's own. */
  readonly about?: readonly string[] | null;
  readonly basis?: string | null;
  readonly includesInternalCosts?: boolean | null;
  readonly value?: string | null;
  readonly unit?: string | null;
  readonly precision?: string | null;
  readonly roundedTo?: string | null;
  readonly periodKind?: string | null;
  readonly periodFrom?: string | null;
  readonly periodTo?: string | null;
  readonly savingCategory?: string | null;
  readonly savingStatus?: string | null;
  /** Why there is no number; then value, unit, precision and roundedTo stay empty. */
  readonly absence?: AbsenceDocument | null;
}

export interface AbsenceDocument {
  readonly kind: string;
  readonly reason?: string | null;
  readonly decidedBy?: string | null;
}

export interface StatementDocument extends StatedDocument {
  readonly aspect: string;
  readonly value: string;
}

/** The columns of the CSV files under the names that a document has for them. */
const SPEAKER_COLUMNS = {
  id: 'id',
  statedOn: 'stated_on',
  statedAs: 'stated_as',
  jointlyWith: 'jointly_with',
  component: 'component',
  reading: 'reading',
  source: 'source_id',
  note: 'note',
} as const;

export const FIGURE_FIELDS = {
  ...SPEAKER_COLUMNS,
  measure: 'measure',
  scope: 'scope',
  about: 'about',
  basis: 'basis',
  includesInternalCosts: 'includes_internal_costs',
  value: 'value',
  unit: 'unit',
  precision: 'precision',
  roundedTo: 'rounded_to',
  periodKind: 'period_kind',
  periodFrom: 'period_from',
  periodTo: 'period_to',
  savingCategory: 'benefit_category',
  savingStatus: 'benefit_status',
} as const;

export const NO_FIGURE_FIELDS = {
  ...SPEAKER_COLUMNS,
  measure: 'measure',
  scope: 'scope',
  about: 'about',
  basis: 'basis',
  includesInternalCosts: 'includes_internal_costs',
  periodKind: 'period_kind',
  periodFrom: 'period_from',
  periodTo: 'period_to',
  savingCategory: 'benefit_category',
  savingStatus: 'benefit_status',
  'absence.kind': 'answer',
  'absence.reason': 'reason',
  'absence.decidedBy': 'decided_by',
} as const;

export const STATEMENT_FIELDS = { ...SPEAKER_COLUMNS, aspect: 'aspect', value: 'value' } as const;
