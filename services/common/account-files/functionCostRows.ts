import { CostFunction } from '../contract/functionCost';
import { firstPossibleDay, isPartialDate, lastPossibleDay } from '../time/partialDate';
import { firstDayOf, isHalfYear, isReportingPeriod, lastDayOf } from '../time/reportingPeriod';
import { CellReader } from './cells';
import { readFigureRow } from './figureRows';
import { readNoFigureRow } from './noFigureRows';
import type { Problem } from './problem';
import type { ReadContext } from './speaker';
import type { StatedFunctionFigure } from './statedOfItself';
import type { Row } from './table';

/** The columns of a figure, but for those that are always the same here. */
export const FUNCTION_COST_COLUMNS = {
  required: [
    'id',
    'publisher',
    'function',
    'year',
    'measure',
    'stated_on',
    'stated_as',
    'basis',
    'includes_internal_costs',
    'value',
    'unit',
    'precision',
    'rounded_to',
    'reading',
    'source_id',
    'note',
  ],
  optional: [
    'component',
    // Where they are empty: in the financial year, from its first day to its last.
    'period_kind',
    'period_from',
    'period_to',
    // Where there is no number.
    'answer',
    'reason',
    'decided_by',
  ],
} as const;

const MEASURES = { COST: 'COST', STAFF: 'STAFF' } as const;
type Measure = keyof typeof MEASURES;

const UNITS: Readonly<Record<Measure, readonly string[]>> = { COST: ['GBP'], STAFF: ['FTE', 'COUNT'] };

function readYear(cells: CellReader): string | undefined {
  const text = cells.neededText('year');
  if (text === undefined) return undefined;
  if (isReportingPeriod(text) && !isHalfYear(text)) return text;
  return cells.refuse('year', 'is no financial year; write the form 2020-21.');
}

/** Problems with dates that lie outside the financial year. */
function checkPeriod(cells: CellReader, year: string): void {
  for (const column of ['period_from', 'period_to']) {
    const date = cells.raw(column);
    if (!isPartialDate(date)) continue;
    if (lastPossibleDay(date) < firstDayOf(year) || firstPossibleDay(date) > lastDayOf(year)) {
      cells.refuse(column, `lies outside the financial year ${year}.`);
    }
  }
}

/** The row as a row of figures.csv, or of no-figure.csv: a body's own part of no collaboration. */
function asFigureRow(row: Row, measure: Measure, year: string): Row {
  const cells = new Map(row.cells);
  const fill = (column: string, text: string): void => {
    if ((cells.get(column) ?? '') === '') cells.set(column, text);
  };
  cells.set('measure', measure);
  cells.set('scope', 'OWN');
  if (['period_kind', 'period_from', 'period_to'].every((column) => (cells.get(column) ?? '') === '')) {
    fill('period_kind', 'IN_YEAR');
    fill('period_from', firstDayOf(year));
    fill('period_to', lastDayOf(year));
  }
  return { ...row, cells };
}

/** Any year will do to read the rest of a row whose own year cannot be used. */
const SOME_YEAR = '2020-21';

/** Reads one row of function-costs.csv; undefined, with its problems noted, when it cannot be used. */
export function readFunctionCostRow(
  row: Row,
  context: ReadContext,
  problems: Problem[],
): StatedFunctionFigure | undefined {
  const cells = new CellReader(row, problems);
  const before = problems.length;
  const heading = cells.neededWord('function', CostFunction);
  const year = readYear(cells);
  const measure = cells.neededWord('measure', MEASURES);
  const figureRow = asFigureRow(row, measure ?? 'COST', year ?? SOME_YEAR);
  const hasNumber = cells.raw('answer') === '';
  const read = hasNumber ? readFigureRow : readNoFigureRow;
  const figure = read(figureRow, { ...context, ofItself: true }, problems);
  if (!hasNumber) {
    for (const column of ['value', 'unit', 'precision', 'rounded_to']) {
      if (cells.raw(column) !== '') cells.refuse(column, 'must be empty where answer is filled.');
    }
  }
  if (measure && hasNumber && figure?.unit && !UNITS[measure].includes(figure.unit)) {
    cells.refuse('unit', `is not allowed for ${measure}. Allowed: ${UNITS[measure].join(', ')}.`);
  }
  if (figure?.value?.startsWith('-')) cells.refuse('value', 'must not be less than 0.');
  if (year !== undefined) checkPeriod(cells, year);
  if (problems.length > before || figure === undefined) return undefined;
  return { ...figure, function: heading as CostFunction, year: year as string };
}
