import { floor } from './floor';
import { ours, shipped } from './ours';
import { plain } from './plain';
import type { Server, ServerName } from './server';

const SERVERS: Readonly<Partial<Record<ServerName, Server>>> = { ours, shipped, plain, floor };

/** The servers of these names, in this order; one that is not to be had is left out. */
export function serversOf(names: readonly ServerName[]): Server[] {
  return names.map((name) => SERVERS[name]).filter((server) => server !== undefined);
}
