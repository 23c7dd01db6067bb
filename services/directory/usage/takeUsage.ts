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
    for (const operation of batch.operations) {
      const of = kept.has(operation.id)
        ? operation
        : { id: OTHERS, name: '(others)', text: '', fields: [], uses: operation.uses };
      await manager.query(
        `insert into "${schema}".used_operation (id, name, text, fields) values ($1, $2, $3, $4)
         on conflict do nothing`,
        [of.id, keepable(of.name), keepable(of.text), JSON.stringify(of.fields.map(keepable))],
      );
      for (const { day, client, version, count, errors } of of.uses) {
        if (Math.abs(Date.parse(day) - now.getTime()) > DAYS_LATE * DAY_MS) continue;
        await manager.query(
          `insert into "${schema}".operation_use as known (operation, day, client, version, count, errors)
           values ($1, $2, $3, $4, $5, $6)
           on conflict (operation, day, client, version)
           do update set count = known.count + excluded.count, errors = known.errors + excluded.errors`,
          [of.id, day, keepable(client), keepable(version), count, errors],
        );
      }
    }
    await manager.query(
      `delete from "${schema}".usage_batch where taken_at < $1::timestamptz - $2::interval`,
      [now, BATCHES_KEPT],
    );
    await manager.query(`delete from "${schema}".operation_use where day < $1::timestamptz::date - $2::int`, [
      now,
      DAYS_KEPT,
    ]);
    return true;
  });
}
