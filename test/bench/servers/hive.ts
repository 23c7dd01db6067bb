import type { Server } from './server';

export const hive: Server = {
  name: 'hive',
  what: 'Hive Gateway with its Rust query planner',
  path: '/graphql',
  spec: ({ directory }) => ({
    name: 'hive',
    file: 'test/bench/hive/server.mjs',
    environment: { PORT: '0', DIRECTORY_URL: directory.url },
  }),
};
