import type { Pool } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createDatabase, type TestDatabase } from '../../../test/support/database';
import { StartError } from '../errors/startError';
import { createLogger } from '../log/logger';
import { openPool } from './pool';
import { ask } from './privateDatabase.test-helper';
import { openSchema } from './schemaDataSource';

const log = createLogger('test', { LOG_LEVEL: 'silent' });

class First1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { schema } = runner.connection.options as { schema: string };
    await runner.query(`create table "${schema}".thing (id int primary key)`);
  }
  async down(): Promise<void> {}
}

class Second1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { schema } = runner.connection.options as { schema: string };
    await runner.query(`alter table "${schema}".thing add name text not null default 'unnamed'`);
  }
  async down(): Promise<void> {}
}

class Failing1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { schema } = runner.connection.options as { schema: string };
    await runner.query(`alter table "${schema}".thing add half_done int`);
    await runner.query('select no_such_function()');
  }
  async down(): Promise<void> {}
}

describe('a schema', () => {
  let database: TestDatabase;
  let pool: Pool;
  beforeEach(async () => {
    database = await createDatabase();
    pool = await openPool({ url: database.url, connections: 4, application: 'test', log });
  });
  afterEach(async () => {
    await pool.end();
    await database.drop();
  });

  const open = (schema: string, ...migrations: (new () => MigrationInterface)[]) =>
    openSchema(pool, schema, { entities: [], migrations });

  it('is made with its tables, apart from every other schema', async () => {
    await open('publisher_one', First1700000000001);
    await open('publisher_two', First1700000000001);
    await ask(database.url, 'insert into publisher_one.thing values (1)');
    expect(await ask(database.url, 'select count(*)::int from publisher_two.thing')).toEqual([0]);
  });

  it('keeps what is in it when it is opened again', async () => {
    await open('publisher_one', First1700000000001);
    await ask(database.url, 'insert into publisher_one.thing values (1)');
    await open('publisher_one', First1700000000001);
    expect(await ask(database.url, 'select id from publisher_one.thing')).toEqual([1]);
    expect(await ask(database.url, 'select name from publisher_one.migration')).toEqual([
      'First1700000000001',
    ]);
  });

  it('is brought to the newest version with what is in it', async () => {
    await open('publisher_one', First1700000000001);
    await ask(database.url, 'insert into publisher_one.thing values (1)');
    await open('publisher_one', First1700000000001, Second1700000000002);
    expect(await ask(database.url, 'select name from publisher_one.thing')).toEqual(['unnamed']);
  });

  it('is left at the version before by a migration that fails', async () => {
    await open('publisher_one', First1700000000001);
    await expect(open('publisher_one', First1700000000001, Failing1700000000003)).rejects.toThrow(
      'no_such_function',
    );
    await open('publisher_one', First1700000000001, Second1700000000002);
    const columns =
      "select column_name from information_schema.columns where table_name = 'thing' order by 1";
    expect(await ask(database.url, columns)).toEqual(['id', 'name']);
  });

  it('is made once by two services that open it at once', async () => {
    await Promise.all([open('publisher_one', First1700000000001), open('publisher_one', First1700000000001)]);
    expect(await ask(database.url, 'select count(*)::int from publisher_one.migration')).toEqual([1]);
  });

  it('shares the connections of the pool with all others', async () => {
    const stores = await Promise.all(
      ['one', 'two'].map((name) => open(`publisher_${name}`, First1700000000001)),
    );
    for (let number = 3; number <= 12; number++)
      stores.push(await open(`publisher_${number}`, First1700000000001));
    await Promise.all(stores.map((store) => store.query('select pg_sleep(0.01)')));
    const connections =
      "select count(*)::int from pg_stat_activity where application_name = 'hub test' and datname = current_database()";
    expect(pool.totalCount).toBeLessThanOrEqual(4);
    expect(await ask(database.url, connections)).toEqual([pool.totalCount]);
  });

  it('is refused to a user who may not make it', async () => {
    const name = new URL(database.url).pathname.slice(1);
    await ask(database.url, `create user reader_of_${name}`);
    const url = new URL(database.url);
    url.username = `reader_of_${name}`;
    const reader = await openPool({ url: url.toString(), connections: 2, application: 'reader', log });
    const opening = openSchema(reader, 'publisher_one', { entities: [], migrations: [First1700000000001] });
    await expect(opening).rejects.toEqual(
      new StartError(
        `The schema "publisher_one" cannot be made ready in the database: permission denied for database ${name}.`,
        'Let the user of DATABASE_URL make schemas there (grant create on database … to …), or name another user.',
      ),
    );
    await reader.end();
    await ask(database.url, `drop user reader_of_${name}`);
  });
});
