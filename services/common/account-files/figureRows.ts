import {
  Basis,
  Measure,
  PeriodKind,
  Precision,
  SavingCategory,
  SavingStatus,
  Scope,
  Unit,
} from '../contract/enums';
import { firstPossibleDay, lastPossibleDay } from '../time/partialDate';
import { CellReader } from './cells';
import type { Problem } from './problem';
import { readStated, type ReadContext } from './speaker';
import type { StatedFigure } from './stated';
import type { Row } from './table';

export const FIGURE_COLUMNS = {
  required: [
    'id',
    'collaboration',
    'publisher',
    'observer',
    'jointly_with',
    'stated_on',
    'stated_as',
    'measure',
    'scope',
    'basis',
    'includes_internal_costs',
    'value',
    'unit',
    'precision',
    'period_kind',
    'period_from',
    'period_to',
    'benefit_category',
    'benefit_status',
    'component',
    'reading',
    'source_id',
    'note',
    'about',
    'rounded_to',
  ],
} as const;

/** The files' words for measures that the contract calls otherwise. */
const MEASURES = { FLYING_HOURS: 'HOURS' } as const;

const SHARES: ReadonlySet<string> = new Set(['COST_SHARE', 'RESOURCE_SHARE', 'BENEFIT_SHARE', 'VOTE_SHARE']);

/** Reads one row of figures.csv; undefined, with its problems noted, when it cannot be used. */
export function readFigureRow(row: Row, context: ReadContext, problems: Problem[]): StatedFigure | undefined {
  const cells = new CellReader(row, problems);
  const before = problems.length;
  const stated = readStated(cells, context);
  const measure = cells.neededWord('measure', Measure, MEASURES);
  const scope = cells.neededWord('scope', Scope);
  const basis = cells.neededWord('basis', Basis);
  const includesInternalCosts = cells.yesNoUnknown('includes_internal_costs');
  const value = cells.neededDecimal('value');
  const unit = cells.neededWord('unit', Unit);
  const precision = cells.neededWord('precision', Precision);
  const roundedTo = cells.decimal('rounded_to');
  const periodKind = cells.neededWord('period_kind', PeriodKind);
  const periodFrom = cells.date('period_from');
  const periodTo = cells.date('period_to');
  const savingCategory = cells.word('benefit_category', SavingCategory);
  const savingStatus = cells.word('benefit_status', SavingStatus);
  const component = cells.text('component');
  const about = cells.bodyCodes('about');

  if (precision === 'EXACT' && roundedTo) cells.refuse('rounded_to', 'must be empty for EXACT.');
  if (precision === 'ROUNDED' && roundedTo === null) {
    cells.refuse(
      'rounded_to',
      'the cell is empty; ROUNDED needs the unit of the last digit written, such as 100000 for 3.3 million.',
    );
  }
  if (roundedTo && Number(roundedTo) <= 0) cells.refuse('rounded_to', 'must be more than 0.');
  if (periodFrom && periodTo && firstPossibleDay(periodFrom) > lastPossibleDay(periodTo)) {
    cells.refuse('period_to', `is before period_from ("${periodFrom}").`);
  }
  if (measure !== undefined && measure !== 'SAVING') {
    for (const column of ['benefit_category', 'benefit_status']) {
      if (cells.raw(column) !== '') cells.refuse(column, 'must be empty unless measure is SAVING.');
    }
  }
  if (measure === 'SAVING' && savingStatus === null && !context.asPublished) {
    const statuses = Object.keys(SavingStatus).join(', ');
    cells.refuse('benefit_status', `the cell is empty; every SAVING needs it. Allowed: ${statuses}.`);
  }
  if (
    measure &&
    SHARES.has(measure) &&
    unit === 'PERCENT' &&
    value &&
    (Number(value) < 0 || Number(value) > 100)
  ) {
    cells.refuse('value', 'is no share; write a percentage from 0 to 100.');
  }
  cells.checkObserversSubject(scope, about);
  if (problems.length > before) return undefined;
  return {
    ...(stated as NonNullable<typeof stated>),
    absence: null,
    measure: measure === 'RESOURCE_SHARE' && unit === 'COUNT' ? 'STAFF' : (measure as Measure),
    scope: scope as Scope,
    basis: basis as Basis,
    includesInternalCosts: includesInternalCosts ?? null,
    about: about ?? [],
    value: value as string,
    unit: unit as Unit,
    precision: precision as Precision,
    roundedTo: roundedTo ?? null,
    periodKind: periodKind as PeriodKind,
    periodFrom: periodFrom ?? null,
    periodTo: periodTo ?? null,
    component,
    savingCategory: savingCategory ?? null,
    savingStatus: savingStatus ?? null,
  };
}
