import { CellReader } from '../../common/account-files/cells';
import type { Problem } from '../../common/account-files/problem';
import type { Source } from '../../common/account-files/stated';
import { readTable } from '../../common/account-files/table';
import { COLLABORATION_ID_FORM, isBodyCode, isCollaborationId } from '../../common/contract/codes';
import { didYouMean } from '../../common/text/didYouMean';
import { isSurelyAfter } from '../../common/time/partialDate';
import { BodyKind, CollaborationFunction, CollaborationKind, Reach, Role, StatisticMeasure } from '../enums';
import type {
  BodyRow,
  BreakdownRow,
  CollaborationRow,
  LandBorderRow,
  MembershipRow,
  RegionRow,
  StatisticRow,
} from '../store/referenceRows';
import { readBreakdowns } from './breakdownFile';
import { governanceKind } from './governanceKind';

/** The reference data of a folder, checked row by row and against each other. */
export interface ReferenceFiles {
  readonly sources: readonly Source[];
  readonly regions: readonly RegionRow[];
  readonly bodies: readonly BodyRow[];
  readonly borders: readonly LandBorderRow[];
  readonly statistics: readonly StatisticRow[];
  readonly collaborations: readonly CollaborationRow[];
  readonly memberships: readonly Omit<MembershipRow, 'id'>[];
  readonly breakdowns: readonly Omit<BreakdownRow, 'id'>[];
}

/** The rows of one file, and the keys by which other files name them. */
interface Found<T> {
  readonly rows: readonly T[];
  /** Undefined when rows of the file could not be read: then nobody can say which keys there are. */
  readonly keys: ReadonlySet<string> | undefined;
}

/** Reads each row of a file that must be there; rows with problems are left out. The first column is the key. */
function readRows<T>(
  folder: string,
  file: string,
  columns: readonly [string, ...string[]],
  problems: Problem[],
  read: (cells: CellReader) => T,
): Found<T> {
  const table = readTable(folder, file, { required: columns });
  if (table === undefined) {
    problems.push({ file, message: 'the file is missing.' });
    return { rows: [], keys: undefined };
  }
  for (const problem of table.problems) problems.push(problem);
  const rows: T[] = [];
  for (const row of table.rows) {
    const before = problems.length;
    const value = read(new CellReader(row, problems));
    if (problems.length === before) rows.push(value);
  }
  const keys = new Set(table.rows.map(({ cells }) => cells.get(columns[0]) ?? ''));
  return { rows, keys: table.complete ? keys : undefined };
}

/** The cell's text, when it is the key of another file's row. */
function known(
  cells: CellReader,
  column: string,
  keys: ReadonlySet<string> | undefined,
  where: string,
): string {
  const text = cells.neededText(column) ?? '';
  if (text !== '' && keys && !keys.has(text)) {
    cells.refuse(column, `is not in ${where}.${didYouMean(text, keys)}`);
  }
  return text;
}

type Keys = Found<unknown>['keys'];

function readRegions(folder: string, problems: Problem[]): Found<RegionRow> {
  const seen = new Map<string, number>();
  return readRows(folder, 'regions.csv', ['code', 'name', 'nation'], problems, (cells) => {
    const code = cells.neededText('code') ?? '';
    if (code !== '' && !isBodyCode(code)) {
      cells.refuse(
        'code',
        'is no region code; write lower-case words joined by hyphens, such as south-west.',
      );
    }
    if (code !== '') cells.once('code', code, seen);
    return { code, name: cells.neededText('name') ?? '' };
  });
}

function readBodies(folder: string, regions: Keys, problems: Problem[]): Found<BodyRow> {
  const columns = [
    'code',
    'name',
    'kind',
    'ons_code',
    'ods_code',
    'region',
    'governance',
    'governing_body',
    'panel',
    'source_id',
    'confidence',
  ] as const;
  const seen = new Map<string, number>();
  return readRows(folder, 'bodies.csv', columns, problems, (cells) => {
    const code = cells.neededBodyCode('code') ?? '';
    if (code !== '') cells.once('code', code, seen);
    const governingBody = cells.neededText('governing_body') ?? '';
    return {
      code,
      name: cells.neededText('name') ?? '',
      kind: cells.neededWord('kind', BodyKind) ?? 'POLICE',
      onsCode: cells.text('ons_code'),
      region: known(cells, 'region', regions, 'regions.csv'),
      governingBody,
      governance: governanceKind(cells, governingBody) ?? 'OTHER',
      panel: cells.text('panel'),
    };
  });
}

function readBorders(folder: string, bodies: Keys, problems: Problem[]): LandBorderRow[] {
  const kinds = { LAND: 'LAND', WATER: 'WATER' } as const;
  const seen = new Map<string, number>();
  const columns = ['a', 'b', 'kind', 'shared_border_km'] as const;
  const { rows } = readRows(folder, 'neighbours.csv', columns, problems, (cells) => {
    const pair = [known(cells, 'a', bodies, 'bodies.csv'), known(cells, 'b', bodies, 'bodies.csv')].sort();
    const [a = '', b = ''] = pair;
    if (a !== '' && a === b) cells.refuse('b', 'is the same body as a.');
    else if (a !== '') cells.once('b', pair.join(' '), seen, ', with the same neighbour');
    return { a, b, kind: cells.neededWord('kind', kinds) };
  });
  return rows.filter(({ kind }) => kind === 'LAND').map(({ a, b }) => ({ a, b }));
}

/** What the numbers of each measure count: the schema names the measure only. */
const UNITS: Readonly<Record<StatisticMeasure, string>> = {
  OFFICER_FTE: 'FTE',
  POPULATION: 'PERSONS',
  HOUSEHOLDS: 'HOUSEHOLDS',
  CORE_GOVERNMENT_GRANT: 'GBP',
};

function readStatistics(folder: string, bodies: Keys, sources: Keys, problems: Problem[]): StatisticRow[] {
  const columns = ['body', 'measure', 'value', 'unit', 'as_at', 'source_id', 'note'] as const;
  const seen = new Map<string, number>();
  const { rows } = readRows(folder, 'statistics.csv', columns, problems, (cells) => {
    const body = known(cells, 'body', bodies, 'bodies.csv');
    const measure = cells.neededWord('measure', StatisticMeasure);
    const asAt = cells.neededDate('as_at') ?? '';
    const unit = cells.neededText('unit');
    if (measure && unit !== undefined && unit !== UNITS[measure]) {
      cells.refuse('unit', `is not the unit of ${measure}; write ${UNITS[measure]}.`);
    }
    if (body !== '' && measure && asAt !== '') {
      cells.once('as_at', `${body} ${measure} ${asAt}`, seen, ', with the same body and measure');
    }
    return {
      body,
      measure: measure ?? 'POPULATION',
      value: cells.neededDecimal('value') ?? '0',
      asAt,
      source: known(cells, 'source_id', sources, 'sources.csv'),
      note: cells.text('note'),
    };
  });
  return [...rows];
}

function readCollaborations(folder: string, problems: Problem[]): Found<CollaborationRow> {
  const columns = [
    'id',
    'name',
    'aliases',
    'kind',
    'reach',
    'function',
    'function_text',
    'source_id',
    'confidence',
  ] as const;
  const seen = new Map<string, number>();
  return readRows(folder, 'collaborations.csv', columns, problems, (cells) => {
    const id = cells.neededText('id') ?? '';
    if (id !== '' && !isCollaborationId(id)) {
      cells.refuse('id', `is no collaboration id; write ${COLLABORATION_ID_FORM}.`);
    }
    if (id !== '') cells.once('id', id, seen);
    return {
      id,
      name: cells.neededText('name') ?? '',
      aliases: cells
        .raw('aliases')
        .split(';')
        .map((alias) => alias.trim())
        .filter(Boolean),
      kind: cells.neededWord('kind', CollaborationKind) ?? 'UNKNOWN',
      reach: cells.neededWord('reach', Reach) ?? 'UNKNOWN',
      function: cells.neededWord('function', CollaborationFunction) ?? 'OTHER',
    };
  });
}

function readMemberships(
  folder: string,
  keys: { readonly collaborations: Keys; readonly bodies: Keys; readonly sources: Keys },
  problems: Problem[],
): Omit<MembershipRow, 'id'>[] {
  const columns = ['collaboration', 'body', 'role', 'from', 'to', 'source_id', 'disputed', 'note'] as const;
  const { rows } = readRows(folder, 'memberships.csv', columns, problems, (cells) => {
    const from = cells.date('from') ?? null;
    const to = cells.date('to') ?? null;
    if (from !== null && to !== null && isSurelyAfter(from, to)) {
      cells.refuse('to', `is before from ("${from}").`);
    }
    return {
      collaboration: known(cells, 'collaboration', keys.collaborations, 'collaborations.csv'),
      body: known(cells, 'body', keys.bodies, 'bodies.csv'),
      role: cells.neededWord('role', Role) ?? 'PARTY',
      from,
      to,
      disputed: cells.yesNoUnknown('disputed') ?? false,
      source: known(cells, 'source_id', keys.sources, 'sources.csv'),
    };
  });
  return [...rows];
}

/** The directory's files of a folder, and the ids of the collaborations in them, as far as they could be read. */
export interface CollectedReference extends ReferenceFiles {
  readonly register: ReadonlySet<string> | undefined;
}

/** Reads and checks the directory's files of a folder, and notes every problem of every file. */
export function collectReferenceFiles(
  folder: string,
  sources: ReadonlyMap<string, Source> | undefined,
  problems: Problem[],
): CollectedReference {
  const sourceIds = sources && new Set(sources.keys());
  const regions = readRegions(folder, problems);
  const bodies = readBodies(folder, regions.keys, problems);
  const borders = readBorders(folder, bodies.keys, problems);
  const statistics = readStatistics(folder, bodies.keys, sourceIds, problems);
  const collaborations = readCollaborations(folder, problems);
  const keys = { collaborations: collaborations.keys, bodies: bodies.keys, sources: sourceIds };
  return {
    sources: [...(sources?.values() ?? [])],
    regions: regions.rows,
    bodies: bodies.rows,
    borders,
    statistics,
    collaborations: collaborations.rows,
    memberships: readMemberships(folder, keys, problems),
    breakdowns: readBreakdowns(folder, collaborations.keys, problems),
    register: collaborations.keys,
  };
}
