import type { DataSource, EntityManager } from 'typeorm';
import { hubError } from '../../common/errors/hubError';
import { schemaOf } from '../../common/postgres/schemaOf';
import type { FactColumns } from '../../common/store/factColumns';
import type { FigureColumns } from '../../common/store/figureColumns';
import { SourceRow } from '../../common/store/sourceRow';
import { FactRow } from './factRow';
import { FigureRow } from './figureRow';
import { RevisionRow } from './revisionRow';

/** A revision about to be saved, with its rows; the rows do not know its database id yet. */
export interface NewRevision {
  readonly head: Omit<RevisionRow, 'id' | 'number' | 'figures' | 'facts'>;
  readonly figures: readonly Omit<FigureColumns, 'id'>[];
  readonly facts: readonly Omit<FactColumns, 'id'>[];
}

/** PostgreSQL takes at most 65,535 parameters in one statement. */
const BATCH = 1000;

/** Rows in portions that one statement can take. */
export function inBatches<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, index) =>
    rows.slice(index * BATCH, (index + 1) * BATCH),
  );
}

/** How long one change waits for another, in PostgreSQL's words, and the code of its refusal. */
const PATIENCE = '10s';
const LOCK_NOT_AVAILABLE = '55P03';

/** Until the transaction ends nobody else may add revisions; reading goes on. Throws BUSY when others take too long. */
export async function lockRevisions(store: DataSource, manager: EntityManager): Promise<void> {
  await manager.query(`set local lock_timeout = '${PATIENCE}'`);
  try {
    await manager.query(`lock table "${schemaOf(store)}".revision in share row exclusive mode`);
  } catch (error) {
    const { code } = (error as { driverError?: { code?: string } }).driverError ?? {};
    if (code !== LOCK_NOT_AVAILABLE) throw error;
    throw hubError('BUSY', 'Another change to this account is under way; try again.');
  }
}

/** Adds the sources that are not there yet. */
export async function insertSources(manager: EntityManager, rows: readonly SourceRow[]): Promise<void> {
  const unique = [...new Map(rows.map((row) => [row.id, row])).values()];
  for (const batch of inBatches(unique)) {
    await manager.createQueryBuilder().insert().into(SourceRow).values(batch).orIgnore().execute();
  }
}

/** Numbers that go on, for each collaboration, from the highest that it has. */
function numbering(stored: readonly RevisionRow[]): (collaboration: string) => number {
  const highest = new Map<string, number>();
  for (const { collaboration, number } of stored) {
    highest.set(collaboration, Math.max(number, highest.get(collaboration) ?? 0));
  }
  return (collaboration) => {
    const number = (highest.get(collaboration) ?? 0) + 1;
    highest.set(collaboration, number);
    return number;
  };
}

/**
 * Adds revisions with their rows and sources, numbered in the order given. `stored` are all revisions of the
 * collaborations concerned, read under `lockRevisions`. Answers the numbers.
 */
export async function insertRevisions(
  manager: EntityManager,
  revisions: readonly NewRevision[],
  stored: readonly RevisionRow[],
): Promise<number[]> {
  const stated = revisions.flatMap(({ figures, facts }) => [...figures, ...facts]);
  await insertSources(
    manager,
    stated.map(({ source }) => source),
  );
  const next = numbering(stored);
  const heads = revisions.map(({ head }) => ({ ...head, number: next(head.collaboration) }));
  const ids: number[] = [];
  for (const batch of inBatches(heads)) {
    const { identifiers } = await manager.insert(RevisionRow, batch);
    ids.push(...identifiers.map(({ id }) => id as number));
  }
  const withId = <Row>(rows: readonly Row[], index: number): (Row & { revisionId: number })[] =>
    rows.map((row) => ({ ...row, revisionId: ids[index] as number }));
  const figures = revisions.flatMap((one, index) => withId(one.figures, index));
  const facts = revisions.flatMap((one, index) => withId(one.facts, index));
  for (const rows of inBatches(figures)) await manager.insert(FigureRow, rows);
  for (const rows of inBatches(facts)) await manager.insert(FactRow, rows);
  return heads.map(({ number }) => number);
}
