import type { Server } from './server';

export const plain: Server = {
  name: 'plain',
  what: '@apollo/gateway with its defaults',
  path: '/',
  spec: ({ directory }, home) => ({
    name: 'plain',
    file: 'dist/test/bench/servers/plain/main.js',
    environment: { PORT: '0', DIRECTORY_URL: directory.url, HUB_HOME: home },
  }),
};
