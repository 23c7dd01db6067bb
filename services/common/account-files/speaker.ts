import { Capacity, Reading } from '../contract/enums';
import { COLLABORATION_ID_FORM, isCollaborationId } from '../contract/codes';
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
  /** Undefined when sources.csv cannot be read: then nothing can be said about a row's source. */
  readonly sources: ReadonlyMap<string, Source> | undefined;
  /** Where given, what observers speak about must be one of these. */
  readonly register?: ReadonlySet<string>;
  /** YYYY-MM-DD; nothing can have been stated later. */
  readonly today: string;
  /** For files in which bodies speak of themselves: no observers, no joint statements, and no collaboration needed. */
  readonly ofItself?: boolean;
  /**
   * For accounts in the forms of the contract, as it shows them: codes in a value may be joined by spaces, and the status
   * of a saving may be left unsaid.
   */
  readonly asPublished?: boolean;
}

/**
 * Reads the columns that say who stated a row, when, and where it can be read; they are the same in every file.
 * Undefined when a cell that is needed cannot be used; the problems are noted.
 */
export function readStated(cells: CellReader, context: ReadContext): Omit<Stated, 'absence'> | undefined {
  const key = cells.neededText('id');
  const publisher = cells.bodyCode('publisher');
  const observer = cells.word('observer', OBSERVER_CAPACITIES, OBSERVERS);
  const jointlyWith = cells.bodyCodes('jointly_with');
  const statedOn = cells.pastDate('stated_on', context.today);
  const statedAs = cells.word('stated_as', Capacity) ?? 'UNKNOWN';
  const reading = cells.neededWord('reading', Reading);
  const source = readSource(cells, context);
  const note = cells.text('note');
  const collaboration = readCollaboration(cells, observer ? context.register : undefined);

  if (publisher === null && context.ofItself) {
    cells.refuse('publisher', 'the cell is empty; it must be filled.');
  } else if (publisher === null && observer === null) {
    cells.refuse('publisher', 'neither publisher nor observer is filled; one of them must be.');
  }
  if (publisher && observer) cells.refuse('observer', 'must be empty where publisher is filled.');
  if (publisher && collaboration === null && !context.ofItself) {
    cells.refuse('collaboration', 'the cell is empty; it must be filled where publisher is.');
  }
  if (observer && jointlyWith?.length) cells.refuse('jointly_with', 'must be empty for an observer.');
  if (publisher && jointlyWith?.includes(publisher)) {
    cells.refuse('jointly_with', 'names the publisher; list only the other bodies.');
  }
  if (
    key === undefined ||
    collaboration === undefined ||
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

function readCollaboration(
  cells: CellReader,
  register: ReadonlySet<string> | undefined,
): string | null | undefined {
  const id = cells.raw('collaboration');
  if (id === '') return null;
  if (!isCollaborationId(id)) {
    return cells.refuse('collaboration', `is no collaboration id; write ${COLLABORATION_ID_FORM}.`);
  }
  if (!register || register.has(id)) return id;
  return cells.refuse('collaboration', `is not in collaborations.csv.${didYouMean(id, register)}`);
}

/** The source that a row names; undefined, with the problem noted, when there is none of this id. */
export function readSource(cells: CellReader, { sources }: ReadContext): Source | undefined {
  const id = cells.neededText('source_id');
  if (id === undefined) return undefined;
  if (sources === undefined) return { id, title: id, publisher: null, address: null, date: null };
  const source = sources.get(id);
  return source ?? cells.refuse('source_id', `is not in sources.csv.${didYouMean(id, sources.keys())}`);
}
