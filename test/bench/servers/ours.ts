import type { Server } from './server';

/** One client asks more here than the limits allow a client, and waits for its turn as long as it takes. */
const NO_RATES = { REQUESTS_PER_MINUTE: '0', COST_PER_MINUTE: '0', COST_WAIT: '3600' };

/** Nothing that was answered is given again. */
const CACHES_OFF = { GATEWAY_CACHE: '0', LAST_KNOWN_HOURS: '0' };

function gateway(name: 'ours' | 'shipped', what: string, settings: Readonly<Record<string, string>>): Server {
  return {
    name,
    what,
    path: '/graphql',
    spec: ({ directory }, home) => ({
      name,
      file: 'dist/gateway/main.js',
      // As npm start, npm run gateway and docker-compose.yml start it.
      nodeOptions: ['--max-semi-space-size=64'],
      environment: { PORT: '0', DIRECTORY_URL: directory.url, HUB_HOME: home, ...NO_RATES, ...settings },
    }),
  };
}

export const ours = gateway('ours', 'our gateway, caches off', CACHES_OFF);
export const shipped = gateway('shipped', 'our gateway as shipped', {});
