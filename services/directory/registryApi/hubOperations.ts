import type { PublishedSubgraphRow } from '../store/publishedRows';
import { toVersion } from '../version/toVersion';
import { listKeyUses } from '../registry/keys';
import { readUsage } from '../usage/readUsage';
import type { RegistryRequest } from './context';
import { check, publish, retract, rollback } from './publishing';

const toSubgraph = ({ code, state, schemaVersion, contractVersion, publishedAt }: PublishedSubgraphRow) => ({
  code,
  state,
  schemaVersion,
  contractVersion,
  publishedAt: publishedAt.toISOString(),
});

const within = (value: number, most: number): number => Math.min(Math.max(value, 1), most);

/** The registry in the hub's own words: reading is for everybody, changing takes a key. */
export const hubOperations = {
  hub: (_: unknown, request: RegistryRequest) => ({
    subgraphs: async () => (await request.members()).map(toSubgraph),
    versions: async ({ first }: { first: number }) =>
      (await request.versions(first)).map((row) => ({
        ...toVersion(row),
        madeAt: row.madeAt.toISOString(),
      })),
    operations: async ({ days, first }: { days: number; first: number }) => {
      await request.authorise({ action: 'read operations', code: null });
      return readUsage(request.of.store, { days: within(days, 400), first: within(first, 1000) });
    },
    keyUses: async ({ first }: { first: number }) => {
      await request.authorise({ action: 'read the uses of keys', code: null });
      const uses = await listKeyUses(request.of.store, within(first, 1000));
      return uses.map(({ at, keyId, ...use }) => ({ ...use, at: at.toISOString(), key: keyId }));
    },
  }),
  publishSubgraph: async (
    args: { code: string; url?: string | null; sdl: string; waive?: boolean },
    request: RegistryRequest,
  ) => {
    const { version, isNew, findings } = await publish(request, { ...args, url: args.url ?? null });
    return { version: version.number, changed: isNew, findings };
  },
  checkSubgraph: async (args: { code: string; url?: string; sdl: string }, request: RegistryRequest) =>
    (await check(request, { ...args, url: args.url ?? null })).findings,
  rollback: async ({ version: number }: { version: number }, request: RegistryRequest) => {
    const { version, isNew, findings } = await rollback(request, number);
    return { version: version.number, changed: isNew, findings };
  },
  retract: async (args: { code: string; as: 'UNAVAILABLE' | 'UNPUBLISHED' }, request: RegistryRequest) => {
    const state = args.as === 'UNPUBLISHED' ? 'RETRACTED' : 'UNAVAILABLE';
    const { version, isNew, findings } = await retract(request, args.code, state);
    return { version: version.number, changed: isNew, findings };
  },
};
