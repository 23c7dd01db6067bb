import {
  AbsenceKind,
  Basis,
  Capacity,
  Measure,
  PeriodKind,
  SavingCategory,
  SavingStatus,
  Scope,
  WithheldReason,
} from '../contract/enums';
import { CellReader } from './cells';
import type { Problem } from './problem';
import { readStated, type ReadContext } from './speaker';
import type { StatedFigure } from './stated';
import type { Row } from './table';

export const NO_FIGURE_COLUMNS = {
  required: [
    'id',
    'collaboration',
    'publisher',
    'observer',
    'stated_on',
    'measure',
    'scope',
    'component',
    'answer',
    'reading',
    'source_id',
    'note',
    'about',
  ],
  optional: [
    'stated_as',
    'jointly_with',
    'reason',
    'decided_by',
    // What a number that is kept back would be about.
    'basis',
    'includes_internal_costs',
    'period_kind',
    'period_from',
    'period_to',
    'benefit_category',
    'benefit_status',
  ],
} as const;

/** Reads one row of no-figure.csv: somebody spoke, or was asked, and there is no number. Never read as nil. */
export function readNoFigureRow(
  row: Row,
  context: ReadContext,
  problems: Problem[],
): StatedFigure | undefined {
  const cells = new CellReader(row, problems);
  const before = problems.length;
  const stated = readStated(cells, context);
  const measure = cells.neededWord('measure', Measure, { FLYING_HOURS: 'HOURS' });
  const scope = cells.neededWord('scope', Scope);
  const component = cells.text('component');
  const kind = cells.neededWord('answer', AbsenceKind);
  const reason = cells.word('reason', WithheldReason);
  const decidedBy = cells.word('decided_by', Capacity) ?? null;
  const about = cells.bodyCodes('about');
  const basis = cells.word('basis', Basis);
  const includesInternalCosts = cells.yesNoUnknown('includes_internal_costs');
  const periodKind = cells.word('period_kind', PeriodKind);
  const periodFrom = cells.date('period_from');
  const periodTo = cells.date('period_to');
  const savingCategory = cells.word('benefit_category', SavingCategory);
  const savingStatus = cells.word('benefit_status', SavingStatus);
  if (kind === 'WITHHELD' && reason === null) {
    cells.refuse(
      'reason',
      `the cell is empty; WITHHELD needs one of: ${Object.keys(WithheldReason).join(', ')}.`,
    );
  }
  if (kind !== undefined && kind !== 'WITHHELD' && reason) {
    cells.refuse('reason', 'must be empty unless answer is WITHHELD.');
  }
  cells.checkObserversSubject(scope, about);
  if (problems.length > before) return undefined;
  return {
    ...(stated as NonNullable<typeof stated>),
    absence: { kind: kind as AbsenceKind, reason: reason ?? null, decidedBy },
    measure: measure as Measure,
    scope: scope as Scope,
    basis: basis ?? 'UNSTATED',
    includesInternalCosts: includesInternalCosts ?? null,
    about: about ?? [],
    value: null,
    unit: null,
    precision: 'EXACT',
    roundedTo: null,
    periodKind: periodKind ?? 'UNSTATED',
    periodFrom: periodFrom ?? null,
    periodTo: periodTo ?? null,
    component,
    savingCategory: savingCategory ?? null,
    savingStatus: savingStatus ?? null,
  };
}
