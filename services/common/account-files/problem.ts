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

const LONGEST_VALUE = 80;

/** A cell as it can be shown on one line; a long one is cut. */
function shown(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  return line.length <= LONGEST_VALUE ? line : `${line.slice(0, LONGEST_VALUE)}…`;
}

/** 'figures.csv, row 12, column "value": "3.3m" is not a plain number; write ...' */
export function problemText({ file, row, column, value, message }: Problem): string {
  const place = [
    file,
    row === undefined ? '' : `row ${row}`,
    column === undefined ? '' : `column "${column}"`,
  ];
  const what = value === undefined ? message : `"${shown(value)}" ${message}`;
  return `${place.filter((part) => part !== '').join(', ')}: ${what}`;
}

/** File by file as they were read, each from its first row to its last. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const files = new Map([...new Set(problems.map(({ file }) => file))].map((file, place) => [file, place]));
  const placeOf = ({ file }: Problem): number => files.get(file) ?? 0;
  return problems.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.row ?? 0) - (b.row ?? 0));
}

/** All the problems of a load, at once. Nothing of the load has been kept. */
export class LoadError extends Error {
  readonly problems: readonly Problem[];

  constructor(
    readonly what: string,
    problems: readonly Problem[],
  ) {
    const sorted = inOrder(problems);
    super(
      `${what} cannot be loaded: ${counted(sorted.length, 'problem')}. Nothing was changed.\n` +
        sorted.map((problem) => `  ${problemText(problem)}`).join('\n'),
    );
    this.name = 'LoadError';
    this.problems = sorted;
  }
}
