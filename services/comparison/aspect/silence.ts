import type { ExpectedParty, Voice } from '../model';

/** Who has not spoken on one aspect. */
export interface Absentees {
  /** Their accounts could not be fetched: nothing can be said about them. */
  readonly unavailable: readonly ExpectedParty[];
  /** They have published, or have published nothing at all, and say nothing of this. */
  readonly silent: readonly ExpectedParty[];
}

const NOBODY: Absentees = { unavailable: [], silent: [] };

/** The bodies in whose accounts something stands. */
function holdersOf(voices: readonly Voice[]): ReadonlySet<string> {
  const bodies = new Set<string>();
  for (const { holders } of voices) for (const code of holders) bodies.add(code);
  return bodies;
}

/** The expected parties in none of whose accounts the aspect stands. `askable` leaves out those of whom nothing is expected. */
export function absentees(
  parties: readonly ExpectedParty[],
  voices: readonly Voice[],
  askable: (party: ExpectedParty) => boolean = () => true,
): Absentees {
  const spoken = holdersOf(voices);
  if (parties.every(({ code }) => spoken.has(code))) return NOBODY;
  const missing = parties.filter((party) => !spoken.has(party.code));
  return {
    unavailable: missing.filter(({ standing }) => standing.kind === 'unavailable'),
    silent: missing.filter((party) => party.standing.kind !== 'unavailable' && askable(party)),
  };
}

/** True when one party alone says nothing on what all the others, at least two, cover. */
export function isLoneSilence(
  parties: readonly ExpectedParty[],
  voices: readonly Voice[],
  { silent }: Absentees,
): boolean {
  if (silent.length !== 1) return false;
  const covering = holdersOf(voices);
  return covering.size >= 2 && covering.size + 1 === parties.length;
}

/** How many have spoken independently: bodies that speak together count as one, every observation as one. */
export function independentVoices(voices: readonly Voice[]): number {
  let observers = 0;
  const speakers = new Set<string>();
  for (const { observer, makers } of voices) {
    if (observer === null) speakers.add(makers.join(' '));
    else observers++;
  }
  return observers + speakers.size;
}

/**
 * How many voices can bear each other out: bodies that speak together are one, and none beside one of them that says
 * the same alone.
 */
export function witnesses(voices: readonly Voice[]): number {
  const observers = voices.filter(({ observer }) => observer !== null).length;
  const heard = new Set<string>();
  let speakers = 0;
  const groups = voices.filter(({ observer }) => observer === null).map(({ makers }) => makers);
  for (const makers of groups.toSorted((a, b) => a.length - b.length)) {
    if (makers.some((code) => heard.has(code))) continue;
    makers.forEach((code) => heard.add(code));
    speakers++;
  }
  return observers + speakers;
}
