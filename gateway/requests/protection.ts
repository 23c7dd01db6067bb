import type { Settings } from '../../services/common/config/settings';
import { StartError } from '../../services/common/errors/startError';
import { PREVIEW_OPERATION } from '../../services/publisher/preview/previewOperation';
import type { Limits } from '../limits/limits';
import { readManifest, type Manifest } from '../persisted/manifest';
import { hashOf } from '../persisted/persistedQuery';
import { PersistedOperations } from '../persisted/persistedOperations';
import { ClientBudgets } from '../rate/clientBudgets';
import { Turns } from '../turns/turns';

/** What stands between clients and the gateway. */
export interface Protection {
  readonly limits: Limits;
  readonly kilobytes: number;
  readonly seconds: number;
  readonly connections: number;
  readonly requests: ClientBudgets;
  readonly costs: ClientBudgets;
  readonly turns: Turns;
  readonly trustedProxies: readonly string[];
  readonly operations: PersistedOperations;
}

/** What the publishers of the hub ask the gateway themselves. */
const OWN: Manifest = new Map([[hashOf(PREVIEW_OPERATION), { name: 'Preview', body: PREVIEW_OPERATION }]]);

function persistedOperations({ PERSISTED_OPERATIONS: file, SAFELIST }: Settings): PersistedOperations {
  const onlyListed = SAFELIST === 'on';
  if (onlyListed && file === undefined) {
    throw new StartError(
      'SAFELIST is on, and there is no list of operations.',
      'Set PERSISTED_OPERATIONS to a persisted query manifest, or SAFELIST to off.',
    );
  }
  const listed = file === undefined ? [] : readManifest(file);
  return new PersistedOperations(new Map([...OWN, ...listed]), onlyListed);
}

/** The protection that the settings ask for. Throws a StartError when the persisted operations cannot be used. */
export function protectionOf(settings: Settings): Protection {
  return {
    limits: settings,
    kilobytes: settings.REQUEST_KILOBYTES,
    seconds: settings.REQUEST_TIMEOUT,
    connections: settings.GATEWAY_CONNECTIONS,
    requests: new ClientBudgets(settings.REQUESTS_PER_MINUTE),
    costs: new ClientBudgets(settings.COST_PER_MINUTE),
    turns: new Turns({ costAtOnce: settings.COST_AT_ONCE, waitSeconds: settings.COST_WAIT }),
    trustedProxies: settings.TRUSTED_PROXIES ?? [],
    operations: persistedOperations(settings),
  };
}
