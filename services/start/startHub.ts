import { childEnvironment } from '../common/config/childEnvironment';
import { localAddress, settingsText, type Settings } from '../common/config/settings';
import type { Cleanup } from '../common/process/cleanup';
import { ChildService, type ServiceWatcher } from './child';
import { finalWords } from './finalWords';
import { refuseUsedPorts } from './freePorts';
import { openDatabase } from './openDatabase';

/** Room for what lives for one request only: with the usual 16 MB, wide answers are copied again and again. */
const GATEWAY_OPTIONS = ['--max-semi-space-size=64'];

/**
 * Starts the database and every service, each after those that it needs, and says how it goes. `cleanup` gets what
 * stops them, in order. What a person can mend is a StartError.
 */
export async function startHub(
  settings: Settings,
  cleanup: Cleanup,
  say: (text: string) => void,
): Promise<void> {
  const startedAt = Date.now();
  say('Collaboration Hub: starting');
  say(`  settings: ${settingsText(settings)}`);
  await refuseUsedPorts(settings);
  const environment = {
    ...childEnvironment(settings),
    DATABASE_URL: await openDatabase(settings, cleanup, say),
  };
  const watcher: ServiceWatcher = {
    progress: (text) => say(`  ${text}`),
    restarting: (name, how, waitMs) =>
      say(`The service "${name}" ended (${how}); starting it again in ${waitMs / 1000} s.`),
    restarted: (name) => say(`The service "${name}" runs again.`),
  };
  const run = async (
    name: string,
    program: string,
    portVariable: string,
    more: Record<string, string> = {},
    nodeOptions: readonly string[] = [],
  ): Promise<string> => {
    const child = new ChildService(
      { name, program, portVariable, nodeOptions, environment: { ...environment, ...more } },
      watcher,
    );
    cleanup.add(() => child.stop());
    return localAddress(settings.HOST, await child.start());
  };
  const [publishers, comparison] = await Promise.all([
    run('publishers', 'services/publisher/main.js', 'PUBLISHERS_PORT'),
    run('comparison', 'services/comparison/main.js', 'COMPARISON_PORT'),
  ]);
  const directory = await run('directory', 'services/directory/main.js', 'DIRECTORY_PORT', {
    PUBLISHER_HOSTS: settings.PUBLISHER_HOSTS?.join(',') ?? publishers,
    COMPARISON_URL: comparison,
  });
  const gateway = await run(
    'gateway',
    'gateway/main.js',
    'PORT',
    { DIRECTORY_URL: directory },
    GATEWAY_OPTIONS,
  );
  const onlyListed = settings.SAFELIST === 'on';
  say(
    finalWords(
      { gateway, directory, comparison, publishers },
      { tookMs: Date.now() - startedAt, onlyListed },
    ),
  );
}
