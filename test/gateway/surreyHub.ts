import { startHub, type TestHub } from '../support/hub';
import { startInVain, startService, type FailedStart, type TestProcess } from '../support/processes';

let started: TestHub | undefined;

/** A hub with one publisher, Surrey's, which all cases here ask: none of them changes anything. */
export function hub(): TestHub {
  if (started === undefined) throw new Error('The hub is asked before it has started.');
  return started;
}

// Registered with the first import, so that it starts before what the cases start, and ends everything.
beforeAll(async () => {
  started = await startHub({ hosts: { one: ['--body', 'surrey'] } });
});
afterAll(() => started?.stop());

const gateway = (environment: Readonly<Record<string, string>>) => ({
  program: 'gateway/main.js',
  environment: { PORT: '0', DIRECTORY_URL: hub().directory.url, ...environment },
});

/** Another gateway before the same directory, with settings of its own. */
export const startGateway = (environment: Readonly<Record<string, string>>): Promise<TestProcess> =>
  startService(gateway(environment));

/** One that cannot start with its settings. */
export const startGatewayInVain = (environment: Readonly<Record<string, string>>): Promise<FailedStart> =>
  startInVain(gateway(environment));
