import { parse } from 'graphql';
import type { DataSource } from 'typeorm';
import { additionsIn, versionOf } from '../../common/contract/versions';
import { sortedBy } from '../../common/text/sorted';
import { PublishedSubgraphRow, ReportedAccountRow } from '../store/publishedRows';
import type { Hosted } from './askPublisher';
import { toPublished, type Published, type ReportedAccount } from './reported';

/** The version of schema/contract.graphql that a schema implements. */
function contractVersionOf(code: string, sdl: string): string {
  try {
    return String(versionOf(additionsIn(code, parse(sdl))));
  } catch {
    return '1';
  }
}

/** Keeps a publisher's schema and address; a changed schema counts as a new version of it. */
export async function saveSubgraph(
  store: DataSource,
  { code, url }: Hosted,
  sdl: string,
  now: Date,
): Promise<void> {
  await store.transaction(async (manager) => {
    const last = await manager.findOneBy(PublishedSubgraphRow, { code });
    const contractVersion = contractVersionOf(code, sdl);
    if (last?.sdl === sdl && last.url === url && last.contractVersion === contractVersion) return;
    const changed = last?.sdl !== sdl;
    await manager.upsert(
      PublishedSubgraphRow,
      {
        code,
        url,
        sdl,
        contractVersion,
        schemaVersion: (last?.schemaVersion ?? 0) + (changed ? 1 : 0),
        publishedAt: changed || last === null ? now : last.publishedAt,
      },
      ['code'],
    );
  });
}

/** Replaces what is known of one publisher's accounts by what it says now. */
export async function saveReports(
  store: DataSource,
  code: string,
  reports: readonly ReportedAccount[],
): Promise<void> {
  await store.transaction(async (manager) => {
    await manager.delete(ReportedAccountRow, { code });
    await manager.insert(
      ReportedAccountRow,
      reports.map((report) => ({ ...report, period: report.period ?? '' })),
    );
  });
}

/** Everything that is known of publishers, in order of code, but for those left out. */
export async function loadPublished(
  store: DataSource,
  leftOut: ReadonlySet<string> = new Set(),
): Promise<Published> {
  const rows = await store.getRepository(PublishedSubgraphRow).find();
  const subgraphs = rows.filter(({ code }) => !leftOut.has(code));
  const reports = await store.getRepository(ReportedAccountRow).find();
  return toPublished(
    sortedBy(subgraphs, ({ code }) => code),
    sortedBy(reports, ({ code, collaboration, period }) => `${code} ${collaboration} ${period}`).map(
      (row) => ({
        ...row,
        period: row.period === '' ? null : row.period,
      }),
    ),
  );
}
