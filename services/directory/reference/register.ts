import type { DataSource } from 'typeorm';
import { toFigure, toStatement } from '../../common/store/toContract';
import type { Figure } from '../../common/contract/figure';
import type { Statement } from '../../common/contract/statement';
import type { Capacity } from '../../common/contract/enums';
import { sortedBy } from '../../common/text/sorted';
import { ObservedFactRow, ObservedFigureRow } from '../store/observationRows';
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

/** Something said by one who is no party. */
export interface ObservedThing {
  readonly by: Capacity;
  readonly collaboration: string | null;
  readonly figure: Figure | null;
  readonly statement: Statement | null;
}

/** The reference data in memory, as the database held it at one moment. Never changed: a change makes a new one. */
export interface Register {
  readonly regions: ReadonlyMap<string, RegionRow>;
  readonly bodies: ReadonlyMap<string, BodyRow>;
  readonly collaborations: ReadonlyMap<string, CollaborationRow>;
  readonly sources: ReadonlyMap<string, ReferenceSourceRow>;
  /** Codes of the bodies across a land border, in order. */
  readonly neighbours: ReadonlyMap<string, readonly string[]>;
  readonly statistics: ReadonlyMap<string, readonly StatisticRow[]>;
  readonly membershipsOf: ReadonlyMap<string, readonly MembershipRow[]>;
  readonly membershipsIn: ReadonlyMap<string, readonly MembershipRow[]>;
  readonly breakdowns: ReadonlyMap<string, readonly BreakdownRow[]>;
  /** By collaboration; under '' what observers say about collaboration as a whole. */
  readonly observations: ReadonlyMap<string, readonly ObservedThing[]>;
}

function index<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}

function group<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const list = groups.get(keyOf(row));
    if (list) list.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

function neighbours(borders: readonly LandBorderRow[]): Map<string, string[]> {
  const both = borders.flatMap(({ a, b }): [string, string][] => [
    [a, b],
    [b, a],
  ]);
  return new Map(
    [...group(both, ([from]) => from)].map(([from, pairs]) => [from, pairs.map(([, to]) => to).sort()]),
  );
}

/** Reads the whole register from the database. */
export async function loadRegister(store: DataSource): Promise<Register> {
  const regions = sortedBy(await store.getRepository(RegionRow).find(), ({ name }) => name);
  const bodies = sortedBy(await store.getRepository(BodyRow).find(), ({ code }) => code);
  const borders = await store.getRepository(LandBorderRow).find();
  const sources = await store.getRepository(ReferenceSourceRow).find();
  const newestFirst = await store.getRepository(StatisticRow).find({ order: { asAt: 'DESC' } });
  const statistics = sortedBy(newestFirst, ({ measure }) => measure);
  const collaborations = sortedBy(await store.getRepository(CollaborationRow).find(), ({ id }) => id);
  const asInFile = await store.getRepository(MembershipRow).find({ order: { id: 'ASC' } });
  const memberships = sortedBy(asInFile, ({ body }) => body);
  const breakdowns = await store.getRepository(BreakdownRow).find({ order: { id: 'ASC' } });
  const relations = { source: true };
  const figures = await store.getRepository(ObservedFigureRow).find({ relations, order: { place: 'ASC' } });
  const facts = await store.getRepository(ObservedFactRow).find({ relations, order: { place: 'ASC' } });
  const observations: ObservedThing[] = [
    ...figures.map((row) => ({
      by: row.by,
      collaboration: row.collaboration,
      figure: toFigure(row),
      statement: null,
    })),
    ...facts.map((row) => ({
      by: row.by,
      collaboration: row.collaboration,
      figure: null,
      statement: toStatement(row),
    })),
  ];
  return {
    regions: index(regions, ({ code }) => code),
    bodies: index(bodies, ({ code }) => code),
    collaborations: index(collaborations, ({ id }) => id),
    sources: index(sources, ({ id }) => id),
    neighbours: neighbours(borders),
    statistics: group(statistics, ({ body }) => body),
    membershipsOf: group(memberships, ({ body }) => body),
    membershipsIn: group(memberships, ({ collaboration }) => collaboration),
    breakdowns: group(breakdowns, ({ collaboration }) => collaboration),
    observations: group(observations, ({ collaboration }) => collaboration ?? ''),
  };
}
