import path from 'node:path';
import type { Settings } from '../../services/common/config/settings';
import type { Logger } from '../../services/common/log/logger';
import type { Cleanup } from '../../services/common/process/cleanup';
import { RedisLink } from '../shared/redisLink';
import { sameGateway } from '../shared/sameGateway';
import { SharedAnswers } from '../shared/sharedAnswers';
import { SubgraphCalls, type CallReport } from '../subgraph/subgraphCalls';
import { SubgraphConnections } from '../subgraph/subgraphConnections';
import { CallStore } from './callStore';
import type { FollowedState } from './followState';
import { LastKnown } from './lastKnown';
import { WholeAnswers } from './wholeAnswers';

const MEGABYTE = 1_000_000;
const HOUR_MS = 3_600_000;

/**
 * Half of the cache is for whole answers, half for those of subgraphs; and half of the age, since a whole answer may be
 * made of answers of subgraphs that are as old as they may be.
 */
const halfOf = ({ GATEWAY_CACHE, GATEWAY_CACHE_AGE }: Settings) => ({
  bytes: (GATEWAY_CACHE * MEGABYTE) / 2,
  seconds: GATEWAY_CACHE_AGE / 2,
});

/**
 * What this gateway shares with others; undefined without a Redis. Answers of subgraphs are not shared: there are many
 * for one question, each would wait for Redis, and a whole answer saves them all.
 */
export function openShared(
  settings: Settings,
  { log, cleanup }: { readonly log: Logger; readonly cleanup: Cleanup },
): SharedAnswers | undefined {
  const { REDIS_URL: url, GATEWAY_CACHE } = settings;
  if (url === undefined || GATEWAY_CACHE === 0) return undefined;
  const link = new RedisLink({ url, log });
  cleanup.add(() => link.stop());
  const lifeMs = Math.ceil(halfOf(settings).seconds * 1000);
  return new SharedAnswers({ link, secret: sameGateway(settings), lifeMs, log });
}

/** The answers that the gateway gives again; undefined when it keeps none. */
export function openAnswers(
  settings: Settings,
  published: FollowedState,
  shared: SharedAnswers | undefined,
): WholeAnswers | undefined {
  if (settings.GATEWAY_CACHE === 0) return undefined;
  return new WholeAnswers({ ...halfOf(settings), published, shared });
}

/** The way to the subgraphs, and what is kept of their answers; undefined where nothing is. */
export async function openCalls(options: {
  settings: Settings;
  state: FollowedState;
  log: Logger;
  cleanup: Cleanup;
  report?: (call: CallReport) => void;
}): Promise<{ calls: SubgraphCalls; kept: CallStore | undefined }> {
  const { settings, state, log, cleanup, report } = options;
  const connections = new SubgraphConnections();
  cleanup.add(() => connections.close());
  const kept = settings.GATEWAY_CACHE === 0 ? undefined : new CallStore(state, halfOf(settings));
  const hours = settings.LAST_KNOWN_HOURS;
  const lastKnown =
    hours === 0
      ? undefined
      : await LastKnown.open({
          folder: path.join(settings.HUB_HOME, 'gateway', 'last-known'),
          bytes: settings.LAST_KNOWN_SIZE * MEGABYTE,
          mostMs: hours * HOUR_MS,
          published: state,
          log,
        });
  if (lastKnown) cleanup.add(() => lastKnown.stop());
  return { calls: new SubgraphCalls({ connections, kept, lastKnown, ...(report && { report }) }), kept };
}
