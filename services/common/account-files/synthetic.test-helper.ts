import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FIGURE_COLUMNS } from './figureRows';
import { FUNCTION_COST_COLUMNS } from './functionCostRows';
import type { Columns } from './header';
import { OPPORTUNITY_COLUMNS } from './opportunityRows';
import { OPPORTUNITY_STEP_COLUMNS } from './opportunityStepRows';
import { LoadError, problemText } from './problem';
import { STATEMENT_COLUMNS } from './statementRows';
import { NO_FIGURE_COLUMNS } from './noFigureRows';

/**
 * Synthetic files for tests of the import: every row is invented, and its ids say so. Real rows are in services/data.
 */
export type Cells = Readonly<Record<string, string>>;

/** CSV text; a cell is quoted where it has to be. */
export function csv(columns: readonly string[], rows: readonly Cells[]): string {
  const cell = (text: string): string =>
    /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? '')).join(','));
  return [columns.join(','), ...lines, ''].join('\n');
}

const SPEAKER = {
  collaboration: 'synthetic-unit',
  publisher: 'synthetic-a',
  stated_on: '2020-09-14',
  reading: 'DIRECT',
  source_id: 'synthetic-page',
};

const FIGURE = {
  ...SPEAKER,
  id: 'synthetic-figure',
  stated_as: 'FORCE',
  measure: 'COST',
  scope: 'OWN',
  basis: 'PAID',
  includes_internal_costs: 'no',
  value: '3300000',
  unit: 'GBP',
  precision: 'EXACT',
  period_kind: 'IN_YEAR',
  period_from: '2019-04-01',
  period_to: '2020-03-31',
  component: 'synthetic costs',
};
const NO_FIGURE = {
  ...SPEAKER,
  id: 'synthetic-no-figure',
  measure: 'COST',
  scope: 'OWN',
  component: 'synthetic rent',
  answer: 'NO_NUMBER',
};
const STATEMENT = { ...SPEAKER, id: 'synthetic-statement', aspect: 'STATUS', value: 'ACTIVE' };
const SOURCE = {
  id: 'synthetic-page',
  title: 'Synthetic page',
  publisher: 'Synthetic Council',
  address: 'https://example.org/synthetic',
  date: '2020-09-14',
};

const OF_ITSELF = { publisher: 'synthetic-a', reading: 'DIRECT', source_id: 'synthetic-page' };

const OPPORTUNITY = {
  ...OF_ITSELF,
  id: 'synthetic-station',
  title: 'Synthetic station',
  description: 'One building for police and fire.',
  considered_on: '2020-03',
  stated_on: '2020-09-14',
  stated_as: 'GOVERNING_BODY',
};
const STEP = {
  ...OF_ITSELF,
  opportunity: 'synthetic-station',
  step: 'NOTIFIED',
  on: '2020-04-01',
  body: 'synthetic-b',
};
const FUNCTION_COST = {
  ...OF_ITSELF,
  id: 'synthetic-cost',
  function: 'HUMAN_RESOURCES',
  year: '2019-20',
  measure: 'COST',
  stated_on: '2020-09-14',
  stated_as: 'ACCOUNTS',
  basis: 'INCURRED',
  includes_internal_costs: 'yes',
  value: '1200000',
  unit: 'GBP',
  precision: 'EXACT',
};

const SOURCE_COLUMNS = ['id', 'title', 'publisher', 'address', 'date'];

/** Synthetic figures.csv: a whole row for each, with the given cells in place of its own. */
export const figuresCsv = (...rows: readonly Cells[]): string =>
  csv(
    FIGURE_COLUMNS.required,
    rows.map((row) => ({ ...FIGURE, ...row })),
  );

export const noFigureCsv = (...rows: readonly Cells[]): string =>
  csv(
    [...NO_FIGURE_COLUMNS.required, ...NO_FIGURE_COLUMNS.optional],
    rows.map((row) => ({ ...NO_FIGURE, ...row })),
  );

export const statementsCsv = (...rows: readonly Cells[]): string =>
  csv(
    [...STATEMENT_COLUMNS.required, ...STATEMENT_COLUMNS.optional],
    rows.map((row) => ({ ...STATEMENT, ...row })),
  );

export const sourcesCsv = (...rows: readonly Cells[]): string =>
  csv(
    SOURCE_COLUMNS,
    rows.map((row) => ({ ...SOURCE, ...row })),
  );

const rowsOf =
  ({ required, optional = [] }: Columns, usual: Cells) =>
  (...rows: readonly Cells[]): string =>
    csv(
      [...required, ...optional],
      rows.map((row) => ({ ...usual, ...row })),
    );

export const opportunitiesCsv = rowsOf(OPPORTUNITY_COLUMNS, OPPORTUNITY);
export const stepsCsv = rowsOf(OPPORTUNITY_STEP_COLUMNS, STEP);
export const functionCostsCsv = rowsOf(FUNCTION_COST_COLUMNS, FUNCTION_COST);

const made: string[] = [];

/** A folder with these files, beside a sources.csv with one source unless another is given; null leaves one out. */
export function folderOf(files: Readonly<Record<string, string | Buffer | null>>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'synthetic-'));
  made.push(folder);
  for (const [name, content] of Object.entries({ 'sources.csv': sourcesCsv({}), ...files })) {
    if (content !== null) fs.writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

/** Removes every folder that a test made. */
export function removeFolders(): void {
  for (const folder of made.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
}

/** The problems that keep a load from happening, word for word; none when it happens. */
export function problemsOf(load: () => unknown): string[] {
  try {
    load();
    return [];
  } catch (error) {
    if (error instanceof LoadError) return error.problems.map(problemText);
    throw error;
  }
}
