import type { DataSource } from 'typeorm';
import type { UsedOperation } from '../checks/usedOperation';
import { schemaOf } from '../../common/postgres/schemaOf';
import { OTHERS } from '../../common/usage/usageBatch';

/** An operation with how often it was used. */
export interface OperationCount extends UsedOperation {
  readonly fields: readonly string[];
  readonly count: number;
  readonly errors: number;
  readonly lastUsedOn: string;
}

interface Row {
  readonly name: string;
  readonly text: string;
  readonly fields: readonly string[];
  readonly clients: readonly string[];
  readonly count: string;
  readonly errors: string;
  readonly last: string;
}

/** The operations used in the last so many days, those used most first. */
export async function readUsage(
  store: DataSource,
  { days, first }: { readonly days: number; readonly first: number },
): Promise<OperationCount[]> {
  const schema = schemaOf(store);
  const rows: Row[] = await store.query(
    `select operation.name, operation.text, operation.fields,
       array_agg(distinct trim(use.client || ' ' || use.version)) as clients,
       sum(use.count) as count, sum(use.errors) as errors, max(use.day)::text as last
     from "${schema}".used_operation operation
     join "${schema}".operation_use use on use.operation = operation.id
     where use.day >= current_date - $1::int and operation.id <> $3
     group by operation.id order by sum(use.count) desc, operation.id limit $2`,
    [days, first, OTHERS],
  );
  return rows.map(({ clients, count, errors, last, ...operation }) => ({
    ...operation,
    clients: clients.map((client) => client || 'a client without a name'),
    count: Number(count),
    errors: Number(errors),
    lastUsedOn: last,
  }));
}
