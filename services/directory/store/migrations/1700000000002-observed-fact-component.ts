import type { MigrationInterface, QueryRunner } from 'typeorm';
import { schemaOf } from '../../../common/postgres/schemaOf';

/** Keeps the part that a statement is about apart from its value: text may end in brackets for other reasons. */
export class ObservedFactComponent1700000000002 implements MigrationInterface {
  name = 'ObservedFactComponent1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table "${schemaOf(runner.dataSource)}".observed_fact add column component text`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table "${schemaOf(runner.dataSource)}".observed_fact drop column component`);
  }
}
