import type { DataSource } from 'typeorm';
import { SupergraphRow } from '../store/publishedRows';
import { compose, partsHash, type Part, type Supergraph } from './compose';

/** The supergraph of these parts: from the store when they were composed before, else composed now and kept. */
export async function supergraphOf(
  store: DataSource,
  parts: readonly Part[],
): Promise<Supergraph & { readonly composed: boolean }> {
  const hash = partsHash(parts);
  const kept = await store.getRepository(SupergraphRow).findOneBy({ hash });
  if (kept) return { hash, sdl: kept.sdl, composed: false };
  const supergraph = compose(parts);
  await store.getRepository(SupergraphRow).upsert({ ...supergraph, composedAt: new Date() }, ['hash']);
  return { ...supergraph, composed: true };
}
