import { readAccountFiles } from './readAccountFiles';
import {
  figuresCsv,
  folderOf,
  noFigureCsv,
  problemsOf,
  removeFolders,
  statementsCsv,
  type Cells,
} from './synthetic.test-helper';

export const TODAY = '2020-10-01';

/** The problems that are found in a folder of synthetic files. */
export const problemsIn = (files: Readonly<Record<string, string | Buffer | null>>): string[] =>
  problemsOf(() => readAccountFiles(folderOf(files), TODAY));

export const problemsOfFigure = (cells: Cells): string[] => problemsIn({ 'figures.csv': figuresCsv(cells) });
export const problemsOfNoFigure = (cells: Cells): string[] =>
  problemsIn({ 'no-figure.csv': noFigureCsv(cells) });
export const problemsOfStatement = (cells: Cells): string[] =>
  problemsIn({ 'statements.csv': statementsCsv(cells) });

export const NO_NUMBER =
  'is not a plain number; write digits with at most four after one point, such as 3300000 or 12.50, without £, commas or words.';
export const NO_DATE = 'is no date; write YYYY, YYYY-MM or YYYY-MM-DD.';
export const BODY_FORM = 'lower-case words joined by hyphens, such as royal-berkshire-fire';
export const MEASURES =
  'COST, BUDGET, CONTRIBUTION, SAVING, WRITE_OFF, SETTLEMENT, UNDERSPEND, COST_SHARE, RESOURCE_SHARE, BENEFIT_SHARE, VOTE_SHARE, HOURS, STAFF, COST_PER_HEAD, SCOPE_OF_BUDGET, OTHER, FLYING_HOURS';

afterEach(removeFolders);
