import type { MigrationInterface, QueryRunner } from 'typeorm';
import { schemaOf } from '../../../common/postgres/schemaOf';

/** Which operations are used at the gateways. */
export class Usage1700000000006 implements MigrationInterface {
  name = 'Usage1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    const schema = schemaOf(runner.dataSource);
    await runner.query(`create table "${schema}".used_operation (
      id text primary key,
      name text not null,
      text text not null,
      fields jsonb not null
    )`);
    await runner.query(`create table "${schema}".operation_use (
      operation text not null references "${schema}".used_operation on delete cascade,
      day date not null,
      client text not null,
      version text not null,
      count bigint not null,
      errors bigint not null,
      primary key (operation, day, client, version)
    )`);
    await runner.query(`create table "${schema}".usage_batch (
      id uuid primary key,
      taken_at timestamptz not null
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const schema = schemaOf(runner.dataSource);
    for (const table of ['operation_use', 'used_operation', 'usage_batch']) {
      await runner.query(`drop table "${schema}".${table}`);
    }
  }
}
