import { startFaultyProxy } from '../support/faultyProxy';
import { createDatabase } from '../support/database';
import { startHub } from '../support/hub';
import { startService } from '../support/processes';

describe('stopping the gateway', () => {
  it('answers what is in flight before it ends', async () => {
    const database = await createDatabase();
    const surrey = await startService({
      program: 'services/publisher/main.js',
      args: ['--body', 'surrey', '--port', '0'],
      environment: { DATABASE_URL: database.url },
    });
    const proxy = await startFaultyProxy(surrey.url);
    const hub = await startHub({
      hosts: {},
      otherHosts: [proxy.url],
      environment: { PUBLISHER_TIMEOUT: '2' },
    });
    proxy.fault = 'hang';
    const answer = hub.query('{ body(code: "surrey") { accounts(period: "2021-22") { id state } } }');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const exitCode = hub.gateway.stop('SIGTERM');
    expect((await answer).data).toEqual({
      body: {
        accounts: [
          { id: 'surrey/equip/2021-22', state: null },
          { id: 'surrey/serocu/2021-22', state: null },
        ],
      },
    });
    expect(await exitCode).toBe(0);
    await expect(hub.query('{ __typename }')).rejects.toThrow();
    await hub.stop();
    await proxy.close();
    await surrey.stop();
    await database.drop();
  });
});
