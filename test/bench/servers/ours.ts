import type { Server } from './server';

/** Settings of the gateway that leave out every cache and every sharing of calls between requests. */
const CACHES_OFF = { GATEWAY_CACHE: 'off' };

function gateway(name: 'ours' | 'shipped', what: string, settings: Readonly<Record<string, string>>): Server {
  return {
    name,
    what,
    path: '/graphql',
    spec: ({ directory }, home) => ({
      name,
      file: 'dist/gateway/main.js',
      environment: { PORT: '0', DIRECTORY_URL: directory.url, HUB_HOME: home, ...settings },
    }),
  };
}

export const ours = gateway('ours', 'our gateway, caches off', CACHES_OFF);
export const shipped = gateway('shipped', 'our gateway as shipped', {});
