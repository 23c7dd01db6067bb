import fs from 'node:fs';
import { CellReader } from '../../common/account-files/cells';
import { LoadError, type Problem } from '../../common/account-files/problem';
import { readSources } from '../../common/account-files/sources';
import type { Source } from '../../common/account-files/stated';
import { readTable } from '../../common/account-files/table';
import { isCollaborationId } from '../../common/contract/codes';
import { didYouMean } from '../../common/text/didYouMean';
import { BodyKind, CollaborationFunction, CollaborationKind, Reach, Role, StatisticMeasure } from '../enums';
import type {
  BodyRow,
  CollaborationRow,
  LandBorderRow,
  MembershipRow,
  RegionRow,
  StatisticRow,
} from '../store/referenceRows';
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
}

/** Reads each row of a file that must be there; rows with problems are left out. */
function readRows<T>(
  folder: string,
  file: string,
  columns: readonly string[],
  problems: Problem[],
  read: (cells: CellReader) => T,
): T[] {
  const table = readTable(folder, file, { required: columns });
  if (table === undefined) {
    problems.push({ file, message: 'the file is missing.' });
    return [];
  }
  problems.push(...table.problems);
  const rows: T[] = [];
  for (const row of table.rows) {
    const before = problems.length;
    const value = read(new CellReader(row, problems));
    if (problems.length === before) rows.push(value);
  }
  return rows;
}

/** The cell's text, when it is the key of another file's row. */
function known(cells: CellReader, column: string, keys: ReadonlySet<string>, where: string): string {
  const text = cells.neededText(column) ?? '';
  if (text !== '' && !keys.has(text)) cells.refuse(column, `is not in ${where}.${didYouMean(text, keys)}`);
  return text;
}

function once(seen: Set<string>, cells: CellReader, column: string, key: string): string {
  if (seen.has(key)) cells.refuse(column, 'stands here twice.');
  seen.add(key);
  return key;
}

function readBodies(folder: string, regions: ReadonlySet<string>, problems: Problem[]): BodyRow[] {
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
  ];
  const seen = new Set<string>();
  return readRows(folder, 'bodies.csv', columns, problems, (cells) => {
    const governingBody = cells.neededText('governing_body') ?? '';
    return {
      code: once(seen, cells, 'code', cells.bodyCode('code') ?? ''),
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

function readBorders(folder: string, bodies: ReadonlySet<string>, problems: Problem[]): LandBorderRow[] {
  const kinds = { LAND: 'LAND', WATER: 'WATER' } as const;
  const rows = readRows(
    folder,
    'neighbours.csv',
    ['a', 'b', 'kind', 'shared_border_km'],
    problems,
    (cells) => ({
      pair: [known(cells, 'a', bodies, 'bodies.csv'), known(cells, 'b', bodies, 'bodies.csv')].sort(),
      kind: cells.neededWord('kind', kinds),
    }),
  );
  return rows.filter(({ kind }) => kind === 'LAND').map(({ pair: [a = '', b = ''] }) => ({ a, b }));
}

function readCollaborations(folder: string, problems: Problem[]): CollaborationRow[] {
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
  ];
  const seen = new Set<string>();
  return readRows(folder, 'collaborations.csv', columns, problems, (cells) => {
    const id = once(seen, cells, 'id', cells.neededText('id') ?? '');
    if (!isCollaborationId(id))
      cells.refuse('id', 'is no collaboration id; write lower-case words joined by hyphens.');
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

/** Reads and checks the directory's files of a folder. Throws a LoadError that lists every problem of every file. */
export function readReferenceFiles(folder: string): ReferenceFiles {
  const what = `The folder "${folder}"`;
  if (!fs.existsSync(folder))
    throw new LoadError(what, [{ file: folder, message: 'there is no such folder.' }]);
  const problems: Problem[] = [];
  const sources = readSources(folder, problems);
  const sourceIds = new Set(sources.keys());
  const regions = readRows(folder, 'regions.csv', ['code', 'name', 'nation'], problems, (cells) => ({
    code: cells.neededText('code') ?? '',
    name: cells.neededText('name') ?? '',
  }));
  const bodies = readBodies(folder, new Set(regions.map(({ code }) => code)), problems);
  const codes = new Set(bodies.map(({ code }) => code));
  const borders = readBorders(folder, codes, problems);
  const statistics = readRows(
    folder,
    'statistics.csv',
    ['body', 'measure', 'value', 'unit', 'as_at', 'source_id', 'note'],
    problems,
    (cells) => ({
      body: known(cells, 'body', codes, 'bodies.csv'),
      measure: cells.neededWord('measure', StatisticMeasure) ?? 'POPULATION',
      value: cells.neededDecimal('value') ?? '0',
      asAt: cells.date('as_at') ?? cells.refuse('as_at', 'the cell is empty; it must be filled.') ?? '',
      source: known(cells, 'source_id', sourceIds, 'sources.csv'),
      note: cells.text('note'),
    }),
  );
  const collaborations = readCollaborations(folder, problems);
  const ids = new Set(collaborations.map(({ id }) => id));
  const memberships = readRows(
    folder,
    'memberships.csv',
    ['collaboration', 'body', 'role', 'from', 'to', 'source_id', 'disputed', 'note'],
    problems,
    (cells) => ({
      collaboration: known(cells, 'collaboration', ids, 'collaborations.csv'),
      body: known(cells, 'body', codes, 'bodies.csv'),
      role: cells.neededWord('role', Role) ?? 'PARTY',
      from: cells.date('from') ?? null,
      to: cells.date('to') ?? null,
      disputed: cells.yesNoUnknown('disputed') ?? false,
      source: known(cells, 'source_id', sourceIds, 'sources.csv'),
    }),
  );
  if (problems.length > 0) throw new LoadError(what, problems);
  return {
    sources: [...sources.values()],
    regions,
    bodies,
    borders,
    statistics,
    collaborations,
    memberships,
  };
}
