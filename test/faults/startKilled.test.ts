import { isAlive } from '../../services/common/postgres/serverProcess';
import {
  cleanUp,
  kill,
  serverOf,
  temporaryFolder,
  until,
} from '../../services/common/postgres/privateDatabase.test-helper';
import { childrenOf, endLaunchers, launch, type Launcher } from '../../services/start/launcher.test-helper';
import { post } from '../support/hub';

/** `npm start` itself is killed: it can stop nothing that it started. */

const QUERY = '{ collaboration(id: "equip") { comparison(period: "2021-22") { verdict } } }';
const ANSWER = { data: { collaboration: { comparison: { verdict: 'CONTRADICTS_ITSELF' } } } };

/** Waits until the hub is up, and answers its GraphQL address. */
async function gatewayOf(hub: Launcher): Promise<string> {
  const [, address = ''] = await hub.says(/GraphQL +(http:\S+)[\s\S]*Stop with Ctrl-C\./);
  return address;
}

afterAll(async () => {
  endLaunchers();
  await cleanUp();
});

it('npm start leaves no service behind when it is killed, and finds its database running the next time', async () => {
  const home = temporaryFolder();
  const killed = launch({ HUB_HOME: home });
  await gatewayOf(killed);
  const server = serverOf(home);
  const services = [...childrenOf(killed.pid).values()].filter((pid) => pid !== server);
  expect(services).toHaveLength(4);
  await kill(killed.pid);
  for (const pid of services) await until(() => !isAlive(pid));
  expect(isAlive(server)).toBe(true);

  const next = launch({ HUB_HOME: home });
  const gateway = await gatewayOf(next);
  expect(next.output()).toContain(`database: the hub's own PostgreSQL in "${home}", was still running\n`);
  expect(await post(gateway, QUERY)).toEqual(ANSWER);
  next.child.kill('SIGTERM');
  expect(await next.ended).toBe(0);
});
