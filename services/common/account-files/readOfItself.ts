import { didYouMean } from '../text/didYouMean';
import { CellReader } from './cells';
import { FUNCTION_COST_COLUMNS, readFunctionCostRow } from './functionCostRows';
import type { Columns } from './header';
import { OPPORTUNITY_COLUMNS, readOpportunityRow } from './opportunityRows';
import { OPPORTUNITY_STEP_COLUMNS, readOpportunityStepRow, type ReadStep } from './opportunityStepRows';
import type { Problem } from './problem';
import type { ReadContext } from './speaker';
import type { OfItselfFiles, StatedFunctionFigure, StatedOpportunity } from './statedOfItself';
import { readTable, type Row } from './table';

/** The rows of a file that has one; each may stand once by the keys that `keysOf` gives it. */
function readRows<T>(
  folder: string,
  file: string,
  columns: Columns,
  read: (row: Row) => T | undefined,
  problems: Problem[],
): { readonly row: Row; readonly one: T }[] | undefined {
  const table = readTable(folder, file, columns);
  if (table === undefined) return undefined;
  problems.push(...table.problems);
  return table.rows.flatMap((row) => {
    const one = read(row);
    return one === undefined ? [] : [{ row, one }];
  });
}

function nameOf(publisher: string, opportunity: string): string {
  return `${publisher} ${opportunity}`;
}

/** The steps by opportunity; a step of an opportunity that the files do not hold is a problem. */
function readSteps(
  folder: string,
  known: ReadonlyMap<string, string>,
  context: ReadContext,
  problems: Problem[],
): Map<string, ReadStep['step'][]> {
  const read = readRows(
    folder,
    'opportunity-steps.csv',
    OPPORTUNITY_STEP_COLUMNS,
    (row) => readOpportunityStepRow(row, context, problems),
    problems,
  );
  const steps = new Map<string, ReadStep['step'][]>();
  const notified = new Map<string, number>();
  for (const { row, one } of read ?? []) {
    const cells = new CellReader(row, problems);
    const name = nameOf(one.publisher, one.opportunity);
    if (!known.has(name)) {
      const own = [...known].filter(([key]) => key.startsWith(`${one.publisher} `)).map(([, id]) => id);
      cells.refuse(
        'opportunity',
        `is no opportunity of "${one.publisher}" in opportunities.csv.${didYouMean(one.opportunity, own)}`,
      );
    }
    if (one.step.kind === 'NOTIFIED') {
      cells.once('body', `${name} ${one.step.body ?? ''}`, notified, ' as notified of this opportunity');
    }
    steps.set(name, [...(steps.get(name) ?? []), one.step]);
  }
  return steps;
}

function readOpportunities(
  folder: string,
  context: ReadContext,
  problems: Problem[],
): StatedOpportunity[] | undefined {
  // Known by what their cells say, so that a step is not blamed for a mistake in another cell of its opportunity.
  const known = new Map<string, string>();
  const seen = new Map<string, number>();
  const read = readRows(
    folder,
    'opportunities.csv',
    OPPORTUNITY_COLUMNS,
    (row) => {
      const [publisher = '', id = ''] = [row.cells.get('publisher'), row.cells.get('id')];
      const name = nameOf(publisher, id);
      if (id !== '') new CellReader(row, problems).once('id', name, seen, ' for this publisher');
      known.set(name, id);
      return readOpportunityRow(row, context, problems);
    },
    problems,
  );
  const steps = readSteps(folder, known, context, problems);
  return read?.map(({ one }) => ({ ...one, steps: steps.get(nameOf(one.publisher ?? '', one.key)) ?? [] }));
}

function readFunctionCosts(
  folder: string,
  context: ReadContext,
  problems: Problem[],
): StatedFunctionFigure[] | undefined {
  const [ids, figures] = [new Map<string, number>(), new Map<string, number>()];
  const read = readRows(
    folder,
    'function-costs.csv',
    FUNCTION_COST_COLUMNS,
    (row) => {
      const id = row.cells.get('id') ?? '';
      if (id !== '') new CellReader(row, problems).once('id', id, ids);
      return readFunctionCostRow(row, context, problems);
    },
    problems,
  );
  for (const { row, one } of read ?? []) {
    const key = [one.publisher, one.function, one.year, one.measure].join(' ');
    new CellReader(row, problems).once('measure', key, figures, ' for this function and year');
  }
  return read?.map(({ one }) => one);
}

/**
 * Reads opportunities.csv, opportunity-steps.csv and function-costs.csv of a folder, and notes every problem of each.
 * Each may be missing; the steps need the opportunities.
 */
export function readOfItself(folder: string, context: ReadContext, problems: Problem[]): OfItselfFiles {
  return {
    opportunities: readOpportunities(folder, context, problems),
    functionCosts: readFunctionCosts(folder, context, problems),
  };
}
