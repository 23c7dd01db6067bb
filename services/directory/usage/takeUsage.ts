import type { DataSource, EntityManager } from 'typeorm';
import { documentOf } from '../checks/usedOperation';
import { keepable } from '../../common/text/keepable';
import { OTHERS, type OperationUsage, type UsageBatch } from '../../common/usage/usageBatch';
import { schemaOf } from '../../common/postgres/schemaOf';

/** How many different operations are kept; further ones are counted together. */
const MOST_KEPT = 10_000;

/** A batch that was taken so long ago does not come again. */
const BATCHES_KEPT = '7 days';

/** A use may be reported so many days late; one of another time is nobody's. */
const DAYS_LATE = 30;
const DAY_MS = 86_400_000;

/** Uses older than this are forgotten, and operations without any. */
const DAYS_KEPT = 400;

async function keptIds(
  manager: EntityManager,
  schema: string,
  all: readonly OperationUsage[],
): Promise<Set<string>> {
  const known: { id: string }[] = await manager.query(
    `select id from "${schema}".used_operation where id = any($1)`,
    [all.map(({ id }) => id)],
  );
  const [{ count }]: [{ count: string }] = await manager.query(
    `select count(*) from "${schema}".used_operation`,
  );
  const ids = new Set(known.map(({ id }) => id));
  const readable = all.filter((one) => documentOf(one) !== undefined);
  let room = MOST_KEPT - Number(count);
  for (const { id } of readable) {
    if (ids.has(id) || room-- <= 0) continue;
    ids.add(id);
  }
  return ids;
}

const OTHER_OPERATIONS = { id: OTHERS, name: '(others)', text: '', fields: [] };

/** Keeps what is new of operations, in one statement. */
async function saveOperations(
  manager: EntityManager,
  schema: string,
  operations: readonly Omit<OperationUsage, 'uses'>[],
): Promise<void> {
  const rows = operations.map(({ id, name, text, fields }) => ({
    id,
    name: keepable(name),
    text: keepable(text),
    fields: fields.map(keepable),
  }));
  await manager.query(
    `insert into "${schema}".used_operation (id, name, text, fields)
     select id, name, text, fields from jsonb_to_recordset($1) as row (id text, name text, text text, fields jsonb)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}

/** Adds uses to those known, in one statement: those of one operation, day and client together. */
async function addUses(
  manager: EntityManager,
  schema: string,
  uses: readonly (OperationUsage['uses'][number] & { readonly operation: string })[],
): Promise<void> {
  const rows = uses.map((use) => ({
    ...use,
    client: keepable(use.client),
    version: keepable(use.version),
  }));
  await manager.query(
    `insert into "${schema}".operation_use as known (operation, day, client, version, count, errors)
     select operation, day, client, version, sum(count), sum(errors)
     from jsonb_to_recordset($1)
       as row (operation text, day date, client text, version text, count bigint, errors bigint)
     group by operation, day, client, version
     on conflict (operation, day, client, version)
     do update set count = known.count + excluded.count, errors = known.errors + excluded.errors`,
    [JSON.stringify(rows)],
  );
}

async function forgetOld(manager: EntityManager, schema: string, now: Date): Promise<void> {
  await manager.query(`delete from "${schema}".usage_batch where taken_at < $1::timestamptz - $2::interval`, [
    now,
    BATCHES_KEPT,
  ]);
  await manager.query(`delete from "${schema}".operation_use where day < $1::timestamptz::date - $2::int`, [
    now,
    DAYS_KEPT,
  ]);
  await manager.query(
    `delete from "${schema}".used_operation operation where not exists
       (select from "${schema}".operation_use use where use.operation = operation.id)`,
  );
}

/** Adds a batch of usage to what is known. One that was taken before changes nothing. Answers whether it was new. */
export function takeUsage(store: DataSource, batch: UsageBatch, now: Date): Promise<boolean> {
  const schema = schemaOf(store);
  return store.transaction(async (manager) => {
    const taken: unknown[] = await manager.query(
      `insert into "${schema}".usage_batch (id, taken_at) values ($1, $2) on conflict do nothing returning id`,
      [batch.id, now],
    );
    if (taken.length === 0) return false;
    const kept = await keptIds(manager, schema, batch.operations);
    const counted = batch.operations.map((one) => (kept.has(one.id) ? one : { ...one, ...OTHER_OPERATIONS }));
    await saveOperations(manager, schema, counted);
    const uses = counted.flatMap(({ id, uses: all }) => all.map((use) => ({ ...use, operation: id })));
    const isOfNow = ({ day }: { day: string }): boolean =>
      Math.abs(Date.parse(day) - now.getTime()) <= DAYS_LATE * DAY_MS;
    await addUses(manager, schema, uses.filter(isOfNow));
    await forgetOld(manager, schema, now);
    return true;
  });
}
