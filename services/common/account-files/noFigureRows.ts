import { AbsenceKind, Capacity, Measure, Scope, WithheldReason } from '../contract/enums';
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
  optional: ['stated_as', 'jointly_with', 'reason', 'decided_by'],
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
    basis: 'UNSTATED',
    includesInternalCosts: null,
    about: about ?? [],
    value: null,
    unit: null,
    precision: 'EXACT',
    roundedTo: null,
    periodKind: 'UNSTATED',
    periodFrom: null,
    periodTo: null,
    component,
    savingCategory: null,
    savingStatus: null,
  };
}
