import type { Pool } from 'pg';

/** Codes of the bodies that have an account in this database, in order. */
export async function bodiesInStore(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ code: string }>(
    `select substr(nspname, 11) as code from pg_namespace where nspname like 'publisher\\_%'`,
  );
  return rows.map(({ code }) => code).sort();
}

/** Those of them that publish by themselves, so that no file needs to mention them. */
export async function bodiesThatReport(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ schema: string }>(
    `select table_schema as schema from information_schema.columns
     where table_schema like 'publisher\\_%' and table_name = 'revision' and column_name = 'origin'`,
  );
  const found = rows.map(
    ({ schema }) =>
      `select '${schema.slice(10)}' as code where exists (select from "${schema}".revision where origin = 'BODY')`,
  );
  if (found.length === 0) return [];
  const reporting = await pool.query<{ code: string }>(found.join(' union all '));
  return reporting.rows.map(({ code }) => code).sort();
}
