import { COLLABORATION_ID_FORM, isCollaborationId } from '../contract/codes';
import { CellReader } from './cells';
import type { Problem } from './problem';
import { readStated, type ReadContext } from './speaker';
import type { StatedOpportunity } from './statedOfItself';
import type { Row } from './table';

export const OPPORTUNITY_COLUMNS = {
  required: [
    'id',
    'publisher',
    'title',
    'description',
    'considered_on',
    'stated_on',
    'stated_as',
    'reading',
    'source_id',
    'note',
  ],
  optional: ['collaboration', 'raised_by', 'raised_as'],
} as const;

/** An id that may stand in the key of an opportunity; undefined, with the problem noted, when it may not. */
export function readOpportunityId(cells: CellReader, column: string): string | undefined {
  const id = cells.neededText(column);
  if (id === undefined || isCollaborationId(id)) return id;
  return cells.refuse(column, `is no id of an opportunity; write ${COLLABORATION_ID_FORM}.`);
}

/** Who notified the body of it, and what that body calls it; both or neither. */
function readOrigin(cells: CellReader): StatedOpportunity['raised'] {
  const by = cells.bodyCode('raised_by');
  if (cells.raw('raised_as') === '') {
    if (by) cells.refuse('raised_as', 'the cell is empty; it must be filled where raised_by is.');
    return null;
  }
  const id = readOpportunityId(cells, 'raised_as');
  if (by === null) cells.refuse('raised_by', 'the cell is empty; it must be filled where raised_as is.');
  if (by && by === cells.raw('publisher')) {
    cells.refuse('raised_by', 'is the publisher itself; leave it empty for what the publisher raised.');
  }
  return by && id ? { by, id } : null;
}

/** Reads one row of opportunities.csv; undefined, with its problems noted, when it cannot be used. */
export function readOpportunityRow(
  row: Row,
  context: ReadContext,
  problems: Problem[],
): Omit<StatedOpportunity, 'steps'> | undefined {
  const cells = new CellReader(row, problems);
  const before = problems.length;
  const stated = readStated(cells, { ...context, ofItself: true });
  if (cells.raw('id') !== '') readOpportunityId(cells, 'id');
  const title = cells.neededText('title');
  const description = cells.text('description');
  const consideredOn = cells.pastDate('considered_on', context.today);
  const raised = readOrigin(cells);
  if (problems.length > before) return undefined;
  return {
    ...(stated as NonNullable<typeof stated>),
    absence: null,
    title: title as string,
    description,
    raised,
    consideredOn: consideredOn ?? null,
  };
}
