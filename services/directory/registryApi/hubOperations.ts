import type { PublishedSubgraphRow } from '../store/publishedRows';
import type { SupergraphVersionRow } from '../store/versionRows';
import type { RegistryRequest } from './context';
import { check, publish, retract, rollback } from './publishing';

const toSubgraph = ({ code, state, schemaVersion, contractVersion, publishedAt }: PublishedSubgraphRow) => ({
  code,
  state,
  schemaVersion,
  contractVersion,
  publishedAt: publishedAt.toISOString(),
});

const toVersion = ({ number, hash, madeAt, madeBy, what, parts }: SupergraphVersionRow) => ({
  number,
  hash,
  madeAt: madeAt.toISOString(),
  madeBy,
  what,
  publishers: parts.filter(({ state }) => state !== 'RETRACTED').map(({ code }) => code),
});

/** The registry in the hub's own words: reading is for everybody, changing takes a key. */
export const hubOperations = {
  hub: (_: unknown, request: RegistryRequest) => ({
    subgraphs: async () => (await request.members()).map(toSubgraph),
    versions: async ({ first }: { first: number }) => (await request.versions(first)).map(toVersion),
  }),
  publishSubgraph: async (
    args: { code: string; url: string; sdl: string; waive?: boolean },
    request: RegistryRequest,
  ) => {
    const { version, isNew, findings } = await publish(request, args);
    return { version: version.number, changed: isNew, findings };
  },
  checkSubgraph: (args: { code: string; url?: string; sdl: string }, request: RegistryRequest) =>
    check(request, { ...args, url: args.url ?? null }),
  rollback: async ({ version: number }: { version: number }, request: RegistryRequest) => {
    const { version, isNew } = await rollback(request, number);
    return { version: version.number, changed: isNew, findings: [] };
  },
  retract: async (args: { code: string; as: 'UNAVAILABLE' | 'UNPUBLISHED' }, request: RegistryRequest) => {
    const state = args.as === 'UNPUBLISHED' ? 'RETRACTED' : 'UNAVAILABLE';
    const { version, isNew } = await retract(request, args.code, state);
    return { version: version.number, changed: isNew, findings: [] };
  },
};
