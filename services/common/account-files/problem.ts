import { counted } from '../text/words';

/** One thing in a file that keeps it from being loaded. Rows count as a spreadsheet shows them: the header is row 1. */
export interface Problem {
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  /** What is wrong and what is allowed, as the end of a sentence that begins with the value. */
  readonly message: string;
}

/** 'figures.csv, row 12, column "value": "3.3m" is not a plain number; write ...' */
export function problemText({ file, row, column, value, message }: Problem): string {
  const place = [
    file,
    row === undefined ? '' : `row ${row}`,
    column === undefined ? '' : `column "${column}"`,
  ];
  const what = value === undefined ? message : `"${value}" ${message}`;
  return `${place.filter((part) => part !== '').join(', ')}: ${what}`;
}

/** All the problems of a load, at once. Nothing of the load has been kept. */
export class LoadError extends Error {
  constructor(
    readonly what: string,
    readonly problems: readonly Problem[],
  ) {
    super(
      `${what} cannot be loaded: ${counted(problems.length, 'problem')}. Nothing was changed.\n` +
        problems.map((problem) => `  ${problemText(problem)}`).join('\n'),
    );
    this.name = 'LoadError';
  }
}
