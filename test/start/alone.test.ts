import {
  cleanUp,
  serverOf,
  temporaryFolder,
  until,
} from '../../services/common/postgres/privateDatabase.test-helper';
import { isAlive } from '../../services/common/postgres/serverProcess';
import { post } from '../support/hub';
import { startService, stopAll, type TestProcess } from '../support/processes';

describe('a service that is run alone', () => {
  let home: string;
  beforeEach(() => {
    home = temporaryFolder();
  });
  afterEach(async () => {
    await stopAll();
    await cleanUp();
  });

  function publisher(body: string): Promise<TestProcess> {
    return startService({
      program: 'services/publisher/main.js',
      args: ['--body', body, '--port', '0'],
      environment: { HUB_HOME: home },
    });
  }

  it('shares the hub’s own PostgreSQL with others, and the last to stop ends it', async () => {
    const surrey = await publisher('surrey');
    const sussex = await publisher('sussex');
    const server = serverOf(home);
    expect(await surrey.stop('SIGTERM')).toBe(0);
    expect(await post(`${sussex.url}/sussex`, '{ __typename }')).toEqual({ data: { __typename: 'Query' } });
    expect(await sussex.stop('SIGINT')).toBe(0);
    expect(isAlive(server)).toBe(false);
  });

  it('stops in order when the process that started it is gone', async () => {
    const surrey = await publisher('surrey');
    const server = serverOf(home);
    surrey.child.disconnect();
    await until(() => surrey.child.exitCode !== null);
    expect([surrey.child.exitCode, isAlive(server)]).toEqual([0, false]);
  });
});
