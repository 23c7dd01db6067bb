import type { Server } from './server';

export const floor: Server = {
  name: 'floor',
  what: 'a hand-written fan-out server, the least that can be done',
  path: '/',
  spec: ({ directory, comparison, host }, home) => ({
    name: 'floor',
    file: 'dist/test/bench/servers/floor/main.js',
    environment: {
      PORT: '0',
      DIRECTORY_URL: directory.url,
      COMPARISON_URL: comparison.url,
      PUBLISHER_HOSTS: host.url,
      HUB_HOME: home,
    },
  }),
};
