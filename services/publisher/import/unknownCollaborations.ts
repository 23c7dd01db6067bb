import type { AccountFiles } from '../../common/account-files/readAccountFiles';
import { counted } from '../../common/text/words';
import { listedIds } from './listedIds';
import { namedFew, withNear } from './namedFew';

/**
 * Says which collaborations the files name that the hub's own list does not have; undefined when it has all. A body may
 * have collaborations that nobody else knows of, so that they are no problem; but a misspelt one would stand alone.
 * `reference` is the folder of the hub's reference data.
 */
export function unknownCollaborations(
  { figures, facts }: AccountFiles,
  reference: string,
): string | undefined {
  const known = listedIds(reference, 'collaborations.csv', 'id');
  const named = new Set([...figures, ...facts].flatMap(({ collaboration }) => collaboration ?? []));
  const unknown = [...named].filter((id) => !known.has(id)).sort();
  if (unknown.length === 0) return undefined;
  const shown = namedFew(unknown.map((id) => withNear(id, known)));
  return `${counted(unknown.length, 'collaboration')} that the hub's list does not have, taken as new: ${shown}`;
}
