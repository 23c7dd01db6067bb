import type { DataSource } from 'typeorm';
import { readAnew, type Reads } from '../answers/keptReads';
import { BodyListRow, type BodyListKind } from '../store/bodyListRow';
import { FunctionCostRow } from '../store/functionCostRow';
import { OpportunityRow } from '../store/opportunityRow';

/** What a body says of itself; each list is asked of the database once for a request, and null where nothing is said. */
export interface OfItselfLoaders {
  readonly opportunities: () => Promise<OpportunityRow[] | null>;
  readonly functionCosts: () => Promise<FunctionCostRow[] | null>;
}

async function newest(store: DataSource, kind: BodyListKind): Promise<number | undefined> {
  const list = await store.getRepository(BodyListRow).findOne({ where: { kind }, order: { id: 'DESC' } });
  return list?.id;
}

async function opportunities(store: DataSource): Promise<OpportunityRow[] | null> {
  const listId = await newest(store, 'OPPORTUNITIES');
  if (listId === undefined) return null;
  return store.getRepository(OpportunityRow).find({
    where: { listId },
    relations: { source: true, steps: { source: true } },
    order: { place: 'ASC', steps: { place: 'ASC' } },
  });
}

async function functionCosts(store: DataSource): Promise<FunctionCostRow[] | null> {
  const listId = await newest(store, 'FUNCTION_COSTS');
  if (listId === undefined) return null;
  return store.getRepository(FunctionCostRow).find({
    where: { listId },
    relations: { source: true },
    order: { place: 'ASC' },
  });
}

/** What a row of a list takes in memory, nearly. */
const ROW_BYTES = 1500;

/** Made anew for each request; `reads` may answer with what was read before. */
export function ofItselfLoaders(store: DataSource, reads: Reads = readAnew): OfItselfLoaders {
  const once = <Row>(name: string, read: (store: DataSource) => Promise<Row[] | null>) => {
    let list: Promise<Row[] | null> | undefined;
    return () =>
      (list ??= reads(
        name,
        ({ rows }: { rows: Row[] | null }) => (rows?.length ?? 0) * ROW_BYTES,
        async () => ({ rows: await read(store) }),
      ).then(({ rows }) => rows));
  };
  return {
    opportunities: once('opportunities', opportunities),
    functionCosts: once('function costs', functionCosts),
  };
}
