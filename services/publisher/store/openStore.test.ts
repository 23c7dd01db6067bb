import { createDatabase } from '../../../test/support/database';
import { openPool } from '../../common/postgres/pool';
import { openStore } from './openStore';

describe('the store of a publisher', () => {
  it('is made by migrations that can be undone and made again, beside the stores of others', async () => {
    const database = await createDatabase();
    const log = { warn: () => undefined } as never;
    const pool = await openPool({ url: database.url, connections: 3, application: 'test', log });
    const tables = async (): Promise<string[]> => {
      const { rows } = await pool.query<{ name: string }>(
        `select table_schema || '.' || table_name as name from information_schema.tables
         where table_schema like 'publisher_%' order by table_name collate "C", table_schema collate "C"`,
      );
      return rows.map(({ name }) => name);
    };
    const store = await openStore(pool, 'synthetic-a');
    await openStore(pool, 'synthetic-b');
    const names = [
      'body_list',
      'draft',
      'fact',
      'figure',
      'function_cost',
      'migration',
      'opportunity',
      'opportunity_step',
      'reporting_key',
      'revision',
      'source',
      'stamp',
    ];
    const all = names.flatMap((table) =>
      ['a', 'b'].map((letter) => `publisher_synthetic-${letter}.${table}`),
    );
    expect(await tables()).toEqual(all);
    for (let undone = 0; undone < 5; undone++) await store.undoLastMigration();
    expect(await tables()).toEqual(all.filter((name) => /-b\.|migration/.test(name)));
    await store.runMigrations();
    expect(await tables()).toEqual(all);
    await pool.end();
    await database.drop();
  });
});
