import { seedFolder } from '../../common/config/folders';
import { openTestStore } from '../directory.test-helper';
import { importFolder } from '../import/importFolder';

describe('the store of the directory', () => {
  it('is made by migrations that can be undone and made again', async () => {
    const { store, pool, close } = await openTestStore();
    const count = async (): Promise<number> => {
      const { rowCount } = await pool.query(
        `select 1 from information_schema.tables where table_schema = 'directory' and table_name <> 'migration'`,
      );
      return rowCount ?? 0;
    };
    expect(await count()).toBe(store.entityMetadatas.length);
    await importFolder(store, seedFolder(), '2026-01-01');
    for (const _migration of store.migrations) await store.undoLastMigration();
    expect(await count()).toBe(0);
    await store.runMigrations();
    expect(await importFolder(store, seedFolder(), '2026-01-01')).toMatchObject({
      changed: true,
      bodies: 106,
    });
    await close();
  });
});
