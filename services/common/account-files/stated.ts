import type {
  AbsenceKind,
  Aspect,
  Basis,
  Capacity,
  Measure,
  PeriodKind,
  Precision,
  Reading,
  SavingCategory,
  SavingStatus,
  Scope,
  Unit,
  WithheldReason,
} from '../contract/enums';

/** Where something can be read. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly address: string | null;
  readonly date: string | null;
}

/** What every stated thing carries, whoever said it. */
export interface Stated {
  /** The row's own id, the same in every version of the file. */
  readonly key: string;
  /** Null for an observer's remark about no single collaboration, and for what a body says of itself. */
  readonly collaboration: string | null;
  /** The body that made it; null when an observer did. */
  readonly publisher: string | null;
  readonly observer: Capacity | null;
  /** The other bodies that made it together with the publisher, in alphabetical order. */
  readonly jointlyWith: readonly string[];
  readonly statedOn: string | null;
  readonly statedAs: Capacity;
  readonly reading: Reading;
  readonly source: Source;
  readonly absence: StatedAbsence | null;
  readonly note: string | null;
}

export interface StatedAbsence {
  readonly kind: AbsenceKind;
  readonly reason: WithheldReason | null;
  readonly decidedBy: Capacity | null;
}

/** A row of figures.csv or no-figure.csv in the contract's words. Decimals are text. */
export interface StatedFigure extends Stated {
  readonly measure: Measure;
  readonly scope: Scope;
  readonly basis: Basis;
  readonly includesInternalCosts: boolean | null;
  /** Codes in alphabetical order; empty when it is the publisher's own. */
  readonly about: readonly string[];
  readonly value: string | null;
  readonly unit: Unit | null;
  readonly precision: Precision;
  readonly roundedTo: string | null;
  readonly periodKind: PeriodKind;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly component: string | null;
  readonly savingCategory: SavingCategory | null;
  readonly savingStatus: SavingStatus | null;
}

/** A row of statements.csv in the contract's words. */
export interface StatedFact extends Stated {
  readonly aspect: Aspect;
  readonly value: string | null;
  /** The part of the collaboration that it is about; null when it is about the whole. */
  readonly component: string | null;
}
