import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { openSchema } from '../../common/postgres/schemaDataSource';
import { SourceRow } from '../../common/store/sourceRow';
import { Directory1700000000001 } from './migrations/1700000000001-directory';
import { ObservedFactComponent1700000000002 } from './migrations/1700000000002-observed-fact-component';
import { Breakdowns1700000000003 } from './migrations/1700000000003-breakdowns';
import { Registry1700000000004 } from './migrations/1700000000004-registry';
import { RegistryKeys1700000000005 } from './migrations/1700000000005-registry-keys';
import { Usage1700000000006 } from './migrations/1700000000006-usage';
import { ObservedFactRow, ObservedFigureRow } from './observationRows';
import { ImportRow, PublishedSubgraphRow, ReportedAccountRow } from './publishedRows';
import { SubgraphVersionRow, SupergraphVersionRow } from './versionRows';
import { OperationUseRow, UsageBatchRow, UsedOperationRow } from './usageRows';
import { RegistryKeyRow, RegistryUseRow } from './keyRows';
import {
  BodyRow,
  BreakdownRow,
  CollaborationRow,
  LandBorderRow,
  MembershipRow,
  ReferenceSourceRow,
  RegionRow,
  StatisticRow,
} from './referenceRows';

/** Opens the directory's store. */
export function openStore(pool: Pool): Promise<DataSource> {
  return openSchema(pool, 'directory', {
    entities: [
      SourceRow,
      RegionRow,
      BodyRow,
      LandBorderRow,
      ReferenceSourceRow,
      StatisticRow,
      CollaborationRow,
      MembershipRow,
      BreakdownRow,
      ObservedFigureRow,
      ObservedFactRow,
      PublishedSubgraphRow,
      ReportedAccountRow,
      SubgraphVersionRow,
      SupergraphVersionRow,
      RegistryKeyRow,
      RegistryUseRow,
      UsedOperationRow,
      OperationUseRow,
      UsageBatchRow,
      ImportRow,
    ],
    migrations: [
      Directory1700000000001,
      ObservedFactComponent1700000000002,
      Breakdowns1700000000003,
      Registry1700000000004,
      RegistryKeys1700000000005,
      Usage1700000000006,
    ],
  });
}
