import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { openSchema } from '../../common/postgres/schemaDataSource';
import { SourceRow } from '../../common/store/sourceRow';
import { BodyListRow } from './bodyListRow';
import { DraftRow } from './draftRow';
import { FactRow } from './factRow';
import { FigureRow } from './figureRow';
import { FunctionCostRow } from './functionCostRow';
import { Accounts1700000000001 } from './migrations/1700000000001-accounts';
import { FactComponent1700000000002 } from './migrations/1700000000002-fact-component';
import { Reporting1700000000003 } from './migrations/1700000000003-reporting';
import { OfItself1700000000004 } from './migrations/1700000000004-of-itself';
import { Stamp1700000000005 } from './migrations/1700000000005-stamp';
import { OpportunityRow } from './opportunityRow';
import { OpportunityStepRow } from './opportunityStepRow';
import { ReportingKeyRow } from './reportingKeyRow';
import { RevisionRow } from './revisionRow';

/** Opens one body's store: a PostgreSQL schema of its own on the shared pool. */
export function openStore(pool: Pool, body: string): Promise<DataSource> {
  return openSchema(pool, `publisher_${body}`, {
    entities: [
      SourceRow,
      RevisionRow,
      FigureRow,
      FactRow,
      DraftRow,
      ReportingKeyRow,
      BodyListRow,
      OpportunityRow,
      OpportunityStepRow,
      FunctionCostRow,
    ],
    migrations: [
      Accounts1700000000001,
      FactComponent1700000000002,
      Reporting1700000000003,
      OfItself1700000000004,
      Stamp1700000000005,
    ],
  });
}
