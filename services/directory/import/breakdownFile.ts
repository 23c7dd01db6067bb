import { CellReader } from '../../common/account-files/cells';
import type { Problem } from '../../common/account-files/problem';
import { readTable } from '../../common/account-files/table';
import { Measure } from '../../common/contract/enums';
import { memberOf } from '../../common/contract/describedEnum';
import type { BreakdownRow } from '../store/referenceRows';

const COLUMNS = ['collaboration', 'whole_measure', 'whole_component', 'parts', 'note'] as const;

/** "COST:all costs before 2020;COST:all costs during 2020" */
function readParts(cells: CellReader): BreakdownRow['parts'] {
  const parts = (cells.neededText('parts') ?? '').split(';').map((part) => {
    const [, word, component = ''] = /^\s*([A-Z_]+)\s*:\s*(.*\S)\s*$/.exec(part) ?? [];
    const measure = memberOf(Measure, word);
    return measure && component !== '' ? { measure, component } : undefined;
  });
  const good = parts.filter((part) => part !== undefined);
  if (good.length < 2 || good.length < parts.length) {
    cells.refuse(
      'parts',
      'is no list of parts; write two or more as MEASURE:component, joined by semicolons.',
    );
  }
  return good;
}

/** Reads breakdowns.csv, which a folder may do without: what the editors read as made of parts. */
export function readBreakdowns(
  folder: string,
  collaborations: ReadonlySet<string> | undefined,
  problems: Problem[],
): Omit<BreakdownRow, 'id'>[] {
  const table = readTable(folder, 'breakdowns.csv', { required: COLUMNS });
  for (const problem of table?.problems ?? []) problems.push(problem);
  return (table?.rows ?? []).map((row) => {
    const cells = new CellReader(row, problems);
    const collaboration = cells.neededText('collaboration') ?? '';
    if (collaboration !== '' && collaborations && !collaborations.has(collaboration)) {
      cells.refuse('collaboration', 'is not in collaborations.csv.');
    }
    return {
      collaboration,
      wholeMeasure: cells.neededWord('whole_measure', Measure) ?? 'OTHER',
      wholeComponent: cells.neededText('whole_component') ?? '',
      parts: readParts(cells),
      note: cells.text('note'),
    };
  });
}
