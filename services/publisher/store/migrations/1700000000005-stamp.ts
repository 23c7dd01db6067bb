import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PUBLISHED_CHANNEL } from '../../../common/postgres/publishedChannel';
import { schemaOf } from '../../../common/postgres/schemaOf';

/** Tables whose content no answer of the subgraph shows. */
const UNSEEN = ['migration', 'draft', 'reporting_key', 'stamp'];

/**
 * A number that changes with everything that the subgraph can show, whoever changes it: what was answered may be
 * answered again as long as it is the same. Who listens in the database hears of each change when it is committed.
 */
export class Stamp1700000000005 implements MigrationInterface {
  name = 'Stamp1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    const schema = schemaOf(runner.dataSource);
    await runner.query(`create table "${schema}".stamp (value bigint not null)`);
    await runner.query(`insert into "${schema}".stamp values (1)`);
    const body = schema.replace(/^publisher_/, '');
    await runner.query(`create function "${schema}".restamp() returns trigger language plpgsql as $$ begin
      update "${schema}".stamp set value = value + 1;
      perform pg_notify('${PUBLISHED_CHANNEL}', '${body}');
      return null;
    end $$`);
    for (const table of await this.tables(runner, schema)) {
      await runner.query(`create trigger restamp after insert or update or delete or truncate
        on "${schema}"."${table}" for each statement execute function "${schema}".restamp()`);
      // Also for what replication and restores write.
      await runner.query(`alter table "${schema}"."${table}" enable always trigger restamp`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const schema = schemaOf(runner.dataSource);
    await runner.query(`drop function "${schema}".restamp cascade`);
    await runner.query(`drop table "${schema}".stamp`);
  }

  private async tables(runner: QueryRunner, schema: string): Promise<string[]> {
    const rows = (await runner.query(
      `select table_name from information_schema.tables
       where table_schema = $1 and table_type = 'BASE TABLE' and table_name <> all($2) order by table_name`,
      [schema, UNSEEN],
    )) as { table_name: string }[];
    return rows.map(({ table_name }) => table_name);
  }
}
