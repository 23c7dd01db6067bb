import type { DataSource } from 'typeorm';
import { sortedBy } from '../../common/text/sorted';
import { PublishedSubgraphRow, ReportedAccountRow } from '../store/publishedRows';
import { toPublished, type Published, type ReportedAccount } from './reported';

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

/** Everything that is known of publishers, in order of code, but for those that were retracted. */
export async function loadPublished(store: DataSource): Promise<Published> {
  const rows = await store.getRepository(PublishedSubgraphRow).find();
  const subgraphs = rows.filter(({ state }) => state !== 'RETRACTED');
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
