import { createDatabase, type TestDatabase } from '../support/database';
import { startFaultyProxy, type FaultyProxy } from '../support/faultyProxy';
import { startHub, type TestHub } from '../support/hub';
import { startService, type TestProcess } from '../support/processes';

/** What every party says of Equip, with Surrey's replies, and what follows. */
export const EQUIP = `{
  collaboration(id: "equip") {
    name
    comparison(period: "2020-21-H1") {
      verdict
      coverage { published unavailable { code } }
      accounts { __typename id state revision replies { text } figures { quantity { text } } }
    }
  }
}`;

/** For tests that ask more than one client may. */
export const UNLIMITED = { REQUESTS_PER_MINUTE: '0', COST_PER_MINUTE: '0' } as const;

/** A hub of the three parties of Equip; Surrey's publisher is a process of its own, behind a proxy that can fail. */
export interface EquipHub extends TestHub {
  readonly surrey: TestProcess;
  readonly proxy: FaultyProxy;
  /** The database of Surrey's publisher. */
  readonly surreyDatabase: TestDatabase;
}

export async function startEquip(environment: Readonly<Record<string, string>>): Promise<EquipHub> {
  const surreyDatabase = await createDatabase();
  const surrey = await startService({
    program: 'services/publisher/main.js',
    args: ['--body', 'surrey', '--port', '0'],
    environment: { DATABASE_URL: surreyDatabase.url },
  });
  const proxy = await startFaultyProxy(surrey.url);
  const hub = await startHub({
    hosts: { others: ['--body', 'sussex', 'thames-valley'] },
    otherHosts: [proxy.url],
    environment: { ...UNLIMITED, PUBLISHER_TIMEOUT: '1', PUBLISHES_INTERVAL: '0.2', ...environment },
  });
  return {
    ...hub,
    surrey,
    proxy,
    surreyDatabase,
    stop: async () => {
      await hub.stop();
      await proxy.close();
      await surrey.stop();
      await surreyDatabase.drop();
    },
  };
}
