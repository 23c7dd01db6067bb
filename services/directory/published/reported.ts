import type { SubgraphState } from '../store/publishedRows';
import { lastDayOf } from '../../common/time/reportingPeriod';

/** An account that a publisher says it has. */
export interface ReportedAccount {
  readonly code: string;
  readonly collaboration: string;
  /** Null for statements without a date: they stand in every period. */
  readonly period: string | null;
  readonly name: string;
  readonly revision: number;
}

/** A published subgraph, as the directory's readers need it. */
export interface PublishedSubgraph {
  readonly code: string;
  readonly url: string;
  readonly sdl: string;
  readonly schemaVersion: number;
  readonly contractVersion: string;
  readonly publishedAt: Date;
  readonly state: SubgraphState;
}

/** Who publishes, and which accounts they say they have: the directory's knowledge at one moment. */
export interface Published {
  readonly subgraphs: ReadonlyMap<string, PublishedSubgraph>;
  readonly byBody: ReadonlyMap<string, readonly ReportedAccount[]>;
  readonly byCollaboration: ReadonlyMap<string, readonly ReportedAccount[]>;
}

function group(
  reports: readonly ReportedAccount[],
  keyOf: (report: ReportedAccount) => string,
): Map<string, ReportedAccount[]> {
  const groups = new Map<string, ReportedAccount[]>();
  for (const report of reports) groups.set(keyOf(report), [...(groups.get(keyOf(report)) ?? []), report]);
  return groups;
}

/** Puts the two lists together; reports of bodies without a published subgraph do not count. */
export function toPublished(
  subgraphs: readonly PublishedSubgraph[],
  reports: readonly ReportedAccount[],
): Published {
  const published = new Map(subgraphs.map((subgraph) => [subgraph.code, subgraph]));
  const counting = reports.filter(({ code }) => published.has(code));
  return {
    subgraphs: published,
    byBody: group(counting, ({ code }) => code),
    byCollaboration: group(counting, ({ collaboration }) => collaboration),
  };
}

/** The part of what is published that concerns some publishers. */
export function restrictedTo({ subgraphs, byBody }: Published, codes: ReadonlySet<string>): Published {
  return toPublished(
    [...subgraphs.values()].filter(({ code }) => codes.has(code)),
    [...byBody.values()].flat(),
  );
}

/** True when the account exists as at the end of the period. */
export function existsBy({ period }: Pick<ReportedAccount, 'period'>, asked: string): boolean {
  return period === null || lastDayOf(period) <= lastDayOf(asked);
}
