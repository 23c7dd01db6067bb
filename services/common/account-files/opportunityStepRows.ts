import { Reading } from '../contract/enums';
import { BodyView, LaterStep, ViewGround } from '../contract/opportunity';
import { CellReader } from './cells';
import { readOpportunityId } from './opportunityRows';
import type { Problem } from './problem';
import { readSource, type ReadContext } from './speaker';
import type { StatedStep } from './statedOfItself';
import type { Row } from './table';

export const OPPORTUNITY_STEP_COLUMNS = {
  required: [
    'publisher',
    'opportunity',
    'step',
    'on',
    'body',
    'view',
    'ground',
    'reason',
    'reading',
    'source_id',
    'note',
  ],
} as const;

const STEPS = { NOTIFIED: 'NOTIFIED', VIEW: 'VIEW', ...LaterStep } as const;

/** A step with the opportunity that it is of. */
export interface ReadStep {
  readonly publisher: string;
  readonly opportunity: string;
  readonly step: StatedStep;
}

/** What only some steps have must be empty for the others. */
function readWho(cells: CellReader, kind: StatedStep['kind'] | undefined): Partial<StatedStep> {
  if (kind === 'VIEW') {
    const view = cells.neededWord('view', BodyView);
    if (view === 'AGAINST' && cells.raw('reason') === '') {
      cells.refuse('reason', 'the cell is empty; a body that is against it gives its reason.');
    }
    const [ground, reason] = [cells.word('ground', ViewGround) ?? null, cells.text('reason')];
    return { body: cells.neededBodyCode('body') ?? null, view: view ?? null, ground, reason };
  }
  for (const column of ['view', 'ground', 'reason']) {
    if (cells.raw(column) !== '') cells.refuse(column, 'must be empty unless step is VIEW.');
  }
  if (kind === 'NOTIFIED') {
    const body = cells.neededBodyCode('body');
    if (body && body === cells.raw('publisher')) {
      cells.refuse('body', 'is the publisher itself; write whom it notified.');
    }
    return { body: body ?? null };
  }
  if (cells.raw('body') !== '') cells.refuse('body', 'must be empty unless step is NOTIFIED or VIEW.');
  return {};
}

/** Reads one row of opportunity-steps.csv; undefined, with its problems noted, when it cannot be used. */
export function readOpportunityStepRow(
  row: Row,
  context: ReadContext,
  problems: Problem[],
): ReadStep | undefined {
  const cells = new CellReader(row, problems);
  const before = problems.length;
  const publisher = cells.neededBodyCode('publisher');
  const opportunity = readOpportunityId(cells, 'opportunity');
  const kind = cells.neededWord('step', STEPS);
  const on = cells.raw('on') === '' ? cells.neededDate('on') : cells.pastDate('on', context.today);
  const who = kind === undefined ? {} : readWho(cells, kind);
  const reading = cells.neededWord('reading', Reading);
  const source = readSource(cells, context);
  const note = cells.text('note');
  if (problems.length > before) return undefined;
  return {
    publisher: publisher as string,
    opportunity: opportunity as string,
    step: {
      kind: kind as StatedStep['kind'],
      on: on as string,
      body: null,
      view: null,
      ground: null,
      reason: null,
      ...who,
      reading: reading as Reading,
      source: source as NonNullable<typeof source>,
      note,
    },
  };
}
