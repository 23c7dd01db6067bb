import type { AccountFiles } from '../../common/account-files/readAccountFiles';
import type { StatedFact } from '../../common/account-files/stated';
import { counted } from '../../common/text/words';
import { listedIds } from './listedIds';
import { namedFew, withNear } from './namedFew';

/** The codes of the bodies that a hub with this folder of reference data knows. */
export const knownBodies = (reference: string): ReadonlySet<string> =>
  listedIds(reference, 'bodies.csv', 'code');

/** The bodies that the value of a statement names. */
function bodiesInValue({ aspect, value }: StatedFact): readonly string[] {
  switch (aspect) {
    case 'PARTIES':
      return value?.split(' ') ?? [];
    case 'LEAD':
    case 'HOST':
    case 'NOTICE_GIVEN_BY':
      return value === null || value === 'NONE' ? [] : [value];
    default:
      return [];
  }
}

/**
 * Says which bodies the files name that the hub does not know; undefined when it knows all. What is said of such a body
 * is shown under its code, and compared with nobody's account. `reference` is the folder of the hub's reference data.
 */
export function unknownBodies({ figures, facts }: AccountFiles, reference: string): string | undefined {
  const known = knownBodies(reference);
  const named = new Set([
    ...[...figures, ...facts].flatMap(({ publisher, jointlyWith }) => [publisher ?? [], jointlyWith].flat()),
    ...figures.flatMap(({ about }) => about),
    ...facts.flatMap(bodiesInValue),
  ]);
  const unknown = [...named].filter((code) => !known.has(code)).sort();
  if (unknown.length === 0) return undefined;
  const shown = namedFew(unknown.map((code) => withNear(code, known)));
  return `${counted(unknown.length, 'body', 'bodies')} that the hub does not know: ${shown}`;
}
