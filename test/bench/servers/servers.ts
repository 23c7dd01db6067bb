import { floor } from './floor';
import { hive } from './hive';
import { installHive } from './installHive';
import { ours, shipped } from './ours';
import { plain } from './plain';
import type { Server, ServerName } from './server';

const SERVERS: Readonly<Record<ServerName, Server>> = { ours, shipped, plain, hive, floor };

/** The servers of these names, in this order. One that is not to be had is left out, and `skip` told why. */
export async function serversOf(
  names: readonly ServerName[],
  skip: (name: ServerName, reason: string) => void,
): Promise<Server[]> {
  const problem = names.includes('hive') ? await installHive() : undefined;
  if (problem !== undefined) skip('hive', problem);
  return names.filter((name) => name !== 'hive' || problem === undefined).map((name) => SERVERS[name]);
}
