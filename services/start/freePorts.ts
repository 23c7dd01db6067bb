import http from 'node:http';
import type { Settings } from '../common/config/settings';
import { StartError } from '../common/errors/startError';
import { drain } from '../common/http/drain';
import { listen } from '../common/http/listen';
import { listOf } from '../common/text/words';

const PORTS = ['PORT', 'DIRECTORY_PORT', 'COMPARISON_PORT', 'PUBLISHERS_PORT'] as const;

type Ports = Pick<Settings, 'HOST' | (typeof PORTS)[number]>;

function refuseEqualPorts(settings: Ports): void {
  for (const name of PORTS) {
    const same = PORTS.filter((other) => settings[other] !== 0 && settings[other] === settings[name]);
    if (same.length < 2) continue;
    throw new StartError(
      `${listOf(same)} are the same port: "${settings[name]}".`,
      'Give each its own, or 0, which takes a free one.',
    );
  }
}

/** What keeps the service from listening; undefined when nothing does. */
async function problemWith(settings: Ports, name: (typeof PORTS)[number]): Promise<StartError | undefined> {
  const server = http.createServer();
  try {
    await listen(server, settings.HOST, settings[name], name);
  } catch (error) {
    if (error instanceof StartError) return error;
    throw error;
  }
  await drain(server);
  return undefined;
}

/**
 * Proves, before anything is started, that every service will be able to listen. Throws one StartError that names all
 * ports that are in use.
 */
export async function refuseUsedPorts(settings: Ports): Promise<void> {
  refuseEqualPorts(settings);
  const problems = await Promise.all(PORTS.map((name) => problemWith(settings, name)));
  const found = problems.filter((problem) => problem !== undefined);
  if (found.length === 0) return;
  const lines = (texts: readonly string[]): string => [...new Set(texts)].join('\n');
  throw new StartError(lines(found.map(({ message }) => message)), lines(found.map(({ advice }) => advice)));
}
