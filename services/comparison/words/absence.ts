import type { Absentees } from '../aspect/silence';
import type { ExpectedParty } from '../model';
import type { Names } from './names';

/** Most names in one sentence; the rest are counted. */
const MOST_NAMES = 6;

function listed(parties: readonly ExpectedParty[], names: Names): string {
  const codes = parties.map(({ code }) => code);
  if (codes.length <= MOST_NAMES) return names.list(codes);
  return `${names.list(codes.slice(0, 3))} and ${codes.length - 3} others`;
}

/**
 * Who says nothing, and whose account could not be fetched. `what` is what they do not state: "nothing on this", or for
 * figures of each body's own part "no such figure of their own".
 */
export function absenceSentences({ silent, unavailable }: Absentees, own: boolean, names: Names): string[] {
  const texts: string[] = [];
  const published = silent.filter(({ standing }) => standing.kind === 'published');
  const none = silent.filter(({ standing }) => standing.kind === 'silent');
  const one = (parties: readonly ExpectedParty[]): boolean => parties.length === 1;
  if (published.length > 0) {
    const [has, says] = one(published)
      ? ['has', own ? 'states no such figure of its own' : 'says nothing on this']
      : ['have', own ? 'state no such figure of their own' : 'say nothing on this'];
    texts.push(`${listed(published, names)} ${has} an account in the hub and ${says}.`);
  }
  if (none.length > 0) {
    texts.push(`${listed(none, names)} ${one(none) ? 'has' : 'have'} no account of it in the hub.`);
  }
  if (unavailable.length > 0) {
    texts.push(
      `The account${one(unavailable) ? '' : 's'} of ${listed(unavailable, names)} could not be fetched, which says nothing about ${one(unavailable) ? 'it' : 'them'}.`,
    );
  }
  return texts;
}
