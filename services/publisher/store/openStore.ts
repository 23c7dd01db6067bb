import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { openSchema } from '../../common/postgres/schemaDataSource';
import { SourceRow } from '../../common/store/sourceRow';
import { DraftRow } from './draftRow';
import { FactRow } from './factRow';
import { FigureRow } from './figureRow';
import { Accounts1700000000001 } from './migrations/1700000000001-accounts';
import { FactComponent1700000000002 } from './migrations/1700000000002-fact-component';
import { Reporting1700000000003 } from './migrations/1700000000003-reporting';
import { Stamp1700000000005 } from './migrations/1700000000005-stamp';
import { ReportingKeyRow } from './reportingKeyRow';
import { RevisionRow } from './revisionRow';

/** Opens one body's store: a PostgreSQL schema of its own on the shared pool. */
export function openStore(pool: Pool, body: string): Promise<DataSource> {
  return openSchema(pool, `publisher_${body}`, {
    entities: [SourceRow, RevisionRow, FigureRow, FactRow, DraftRow, ReportingKeyRow],
    migrations: [
      Accounts1700000000001,
      FactComponent1700000000002,
      Reporting1700000000003,
      Stamp1700000000005,
    ],
  });
}
