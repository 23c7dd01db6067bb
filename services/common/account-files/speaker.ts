import { Capacity, Reading } from '../contract/enums';
import { isCollaborationId } from '../contract/codes';
import { didYouMean } from '../text/didYouMean';
import type { CellReader } from './cells';
import type { Source, Stated } from './stated';

/** The files' words for observers that the contract calls otherwise. */
const OBSERVERS = { HMICFRS: 'INSPECTORATE', HOME_OFFICE: 'GOVERNMENT' } as const;

const OBSERVER_CAPACITIES = {
  INSPECTORATE: 'INSPECTORATE',
  GOVERNMENT: 'GOVERNMENT',
  AUDITOR: 'AUDITOR',
  PRESS: 'PRESS',
  SUPPLIER: 'SUPPLIER',
} as const;

export interface ReadContext {
  readonly sources: ReadonlyMap<string, Source>;
  /** YYYY-MM-DD; nothing can have been stated later. */
  readonly today: string;
}

/**
 * Reads the columns that say who stated a row, when, and where it can be read; they are the same in every file.
 * Undefined when a cell that is needed cannot be used; the problems are noted.
 */
export function readStated(cells: CellReader, context: ReadContext): Omit<Stated, 'absence'> | undefined {
  const key = cells.neededText('id');
  const collaboration = cells.text('collaboration');
  const publisher = cells.bodyCode('publisher');
  const observer = cells.word('observer', OBSERVER_CAPACITIES, OBSERVERS);
  const jointlyWith = cells.bodyCodes('jointly_with');
  const statedOn = cells.pastDate('stated_on', context.today);
  const statedAs = cells.word('stated_as', Capacity) ?? 'UNKNOWN';
  const reading = cells.neededWord('reading', Reading);
  const source = readSource(cells, context);
  const note = cells.text('note');

  if (collaboration !== null && !isCollaborationId(collaboration)) {
    cells.refuse('collaboration', 'is no collaboration id; write lower-case words joined by hyphens.');
  }
  if (publisher === null && observer === null) {
    cells.refuse('publisher', 'neither publisher nor observer is filled; one of them must be.');
  }
  if (publisher && observer) cells.refuse('observer', 'must be empty where publisher is filled.');
  if (publisher && collaboration === null)
    cells.refuse('collaboration', 'the cell is empty; it must be filled.');
  if (observer && jointlyWith?.length) cells.refuse('jointly_with', 'must be empty for an observer.');
  if (publisher && jointlyWith?.includes(publisher)) {
    cells.refuse('jointly_with', 'names the publisher; list only the other bodies.');
  }
  if (
    key === undefined ||
    publisher === undefined ||
    observer === undefined ||
    jointlyWith === undefined ||
    statedOn === undefined ||
    reading === undefined ||
    source === undefined
  ) {
    return undefined;
  }
  return { key, collaboration, publisher, observer, jointlyWith, statedOn, statedAs, reading, source, note };
}

function readSource(cells: CellReader, { sources }: ReadContext): Source | undefined {
  const id = cells.neededText('source_id');
  if (id === undefined) return undefined;
  const source = sources.get(id);
  return source ?? cells.refuse('source_id', `is not in sources.csv.${didYouMean(id, sources.keys())}`);
}
