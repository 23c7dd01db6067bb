import fs from 'node:fs';
import { ask, cleanUp, temporaryFolder } from '../../services/common/postgres/privateDatabase.test-helper';
import { childrenOf, endLaunchers, launch } from '../../services/start/launcher.test-helper';
import { createDatabase, type TestDatabase } from '../support/database';

describe('npm start with DATABASE_URL', () => {
  let database: TestDatabase;
  let home: string;
  beforeAll(async () => {
    database = await createDatabase();
    home = temporaryFolder();
  });
  afterAll(async () => {
    endLaunchers();
    await database.drop();
    await cleanUp();
  });

  it('uses that database, and starts no PostgreSQL', async () => {
    const hub = launch({ DATABASE_URL: database.url, HUB_HOME: home });
    await hub.says(/Stop with Ctrl-C\./);
    expect(hub.output()).toContain(`  database: "${new URL(database.url).pathname.slice(1)}" at "`);
    expect([...childrenOf(hub.pid).keys()]).not.toContain('postgres');
    expect(fs.readdirSync(home)).toEqual(['directory', 'gateway']);
    hub.child.kill('SIGTERM');
    expect(await hub.ended).toBe(0);
  });

  it('holds one schema for each publisher, and one for the directory', async () => {
    const schemas = await ask(
      database.url,
      "select schema_name from information_schema.schemata where schema_name !~ '^(pg_|information_schema|public)' order by 1",
    );
    expect(schemas).toContain('directory');
    expect(schemas).toContain('publisher_surrey');
    expect(schemas.filter((name) => !/^(directory|publisher_[a-z-]+)$/.test(String(name)))).toEqual([]);
  });
});
