import type { DataSource, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { checkFolder, folderText } from '../../common/account-files/folder';
import { LoadError, type Problem } from '../../common/account-files/problem';
import { collectAccountFiles, type AccountFiles } from '../../common/account-files/readAccountFiles';
import { readSources } from '../../common/account-files/sources';
import type { Stated } from '../../common/account-files/stated';
import { schemaOf } from '../../common/postgres/schemaOf';
import { SourceRow } from '../../common/store/sourceRow';
import { contentHash, toFactColumns, toFigureColumns, toSourceRow } from '../../common/store/toRow';
import { ObservedFactRow, ObservedFigureRow } from '../store/observationRows';
import { ImportRow } from '../store/publishedRows';
import {
  BodyRow,
  BreakdownRow,
  CollaborationRow,
  LandBorderRow,
  MembershipRow,
  ReferenceSourceRow,
  RegionRow,
  StatisticRow,
} from '../store/referenceRows';
import { collectReferenceFiles, type ReferenceFiles } from './referenceFiles';

export interface ImportResult {
  /** False when the files hold what was imported before: then nothing was written. */
  readonly changed: boolean;
  readonly bodies: number;
  readonly collaborations: number;
  readonly memberships: number;
  readonly statistics: number;
  readonly observations: number;
}

const NAME = 'reference';
const BATCH = 500;

async function replaceAll<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly object[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    await manager.insert(entity, rows.slice(start, start + BATCH));
  }
}

function uniqueSources(rows: readonly Stated[]): SourceRow[] {
  return [...new Map(rows.map(({ source }) => toSourceRow(source)).map((row) => [row.id, row])).values()];
}

/** Reads everything in a folder that is the directory's. Throws a LoadError with every problem of every file. */
function readFolder(folder: string, today: string): AccountFiles & { readonly reference: ReferenceFiles } {
  checkFolder(folder);
  const problems: Problem[] = [];
  const sources = readSources(folder, problems);
  const { register, ...reference } = collectReferenceFiles(folder, sources, problems);
  const files = collectAccountFiles(folder, { sources, today, register }, problems);
  if (problems.length > 0) throw new LoadError(folderText(folder), problems);
  return { ...files, reference };
}

/**
 * Imports the reference data and the observations of a folder, replacing what was imported before, in one
 * transaction. Files that hold nothing new write nothing. Throws a LoadError with every problem.
 * `today` is YYYY-MM-DD.
 */
export async function importFolder(store: DataSource, folder: string, today: string): Promise<ImportResult> {
  const { reference, figures, facts } = readFolder(folder, today);
  const observedFigures = figures.filter(({ observer }) => observer !== null);
  const observedFacts = facts.filter(({ observer }) => observer !== null);
  const counts = {
    bodies: reference.bodies.length,
    collaborations: reference.collaborations.length,
    memberships: reference.memberships.length,
    statistics: reference.statistics.length,
    observations: observedFigures.length + observedFacts.length,
  };
  const hash = contentHash([reference, observedFigures, observedFacts]);
  return store.transaction(async (manager) => {
    await manager.query(`lock table "${schemaOf(store)}".import in share row exclusive mode`);
    const last = await manager.findOneBy(ImportRow, { name: NAME });
    if (last?.hash === hash) return { changed: false, ...counts };
    const inDependencyOrder = [
      ObservedFactRow,
      ObservedFigureRow,
      SourceRow,
      BreakdownRow,
      MembershipRow,
      CollaborationRow,
      StatisticRow,
      ReferenceSourceRow,
      LandBorderRow,
      BodyRow,
      RegionRow,
    ];
    for (const entity of inDependencyOrder)
      await manager.createQueryBuilder().delete().from(entity).execute();
    await replaceAll(manager, RegionRow, reference.regions);
    await replaceAll(manager, BodyRow, reference.bodies);
    await replaceAll(manager, LandBorderRow, reference.borders);
    await replaceAll(manager, ReferenceSourceRow, reference.sources);
    await replaceAll(manager, StatisticRow, reference.statistics);
    await replaceAll(manager, CollaborationRow, reference.collaborations);
    await replaceAll(manager, MembershipRow, reference.memberships);
    await replaceAll(manager, BreakdownRow, reference.breakdowns);
    await replaceAll(manager, SourceRow, uniqueSources([...observedFigures, ...observedFacts]));
    const place = ({ observer: by, collaboration }: Stated): object => ({ by, collaboration });
    await replaceAll(
      manager,
      ObservedFigureRow,
      observedFigures.map((row, index) => ({ ...toFigureColumns(row, index), ...place(row) })),
    );
    await replaceAll(
      manager,
      ObservedFactRow,
      observedFacts.map((row, index) => ({ ...toFactColumns(row, index), ...place(row) })),
    );
    await manager.upsert(ImportRow, { name: NAME, hash }, ['name']);
    return { changed: true, ...counts };
  });
}
