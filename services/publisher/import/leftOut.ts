import type { PublisherFiles } from '../../common/account-files/readAccountFiles';
import { counted } from '../../common/text/words';
import { namedFew, orIsMeant } from './namedFew';
import { knownBodies } from './unknownBodies';

interface Made {
  readonly publisher: string | null;
  readonly jointlyWith?: readonly string[];
}

/**
 * Says how many rows of which other publishers the files hold that are not published with those of `bodies`; undefined
 * when there are none. Rows of observers are the directory's. Codes that the hub does not know come first, as they may
 * be misspelt. `reference` is the folder of the hub's reference data.
 */
export function leftOut(
  files: PublisherFiles,
  bodies: readonly string[],
  reference: string,
): string | undefined {
  const published = new Set(bodies);
  const known = knownBodies(reference);
  const { figures, facts, opportunities = [], functionCosts = [] } = files;
  const counts = new Map<string, number>();
  const all: readonly Made[] = [...figures, ...facts, ...opportunities, ...functionCosts];
  for (const { publisher, jointlyWith = [] } of all) {
    if (publisher === null || [publisher, ...jointlyWith].some((code) => published.has(code))) continue;
    counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  }
  if (counts.size === 0) return undefined;
  const codes = [...counts.keys()].sort(
    (a, b) => Number(known.has(a)) - Number(known.has(b)) || (a < b ? -1 : 1),
  );
  const shown = codes.map((code) => {
    const meant = known.has(code) ? '' : orIsMeant(code, published);
    return `"${code}" (${[String(counts.get(code)), meant].filter((part) => part !== '').join(', ')})`;
  });
  const rows = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return `${counted(rows, 'row')} of other publishers left out: ${namedFew(shown)}`;
}
