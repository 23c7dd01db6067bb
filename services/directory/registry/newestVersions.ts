import type { DataSource } from 'typeorm';
import { SupergraphVersionRow } from '../store/versionRows';

/** The newest versions of the supergraph without their schemas, which are large. */
export function newestVersions(
  store: DataSource,
  first: number,
): Promise<Omit<SupergraphVersionRow, 'sdl'>[]> {
  return store.getRepository(SupergraphVersionRow).find({
    select: {
      number: true,
      hash: true,
      directoryHash: true,
      parts: true,
      madeAt: true,
      madeBy: true,
      what: true,
    },
    order: { number: 'DESC' },
    take: first,
  });
}
