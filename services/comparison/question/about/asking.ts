import { listOf } from '../../../common/text/words';
import type { AspectFinding } from '../../aspect/finding';
import type { Claim, ComparisonInput } from '../../model';
import type { Names } from '../../words/names';
import { distinctionText } from '../../words/distinction';
import { contentText, sourceText } from '../claimText';
import type { QuestionFinding } from '../questionFinding';
import { speaker } from './speaking';

/** What the questions of one aspect share. `ask` begins the text, which is made when it is read, with what it is about. */
export interface Asking {
  readonly aspect: AspectFinding;
  readonly input: ComparisonInput;
  readonly names: Names;
  readonly ask: (putTo: string, raisedBy: readonly string[], text: () => string) => QuestionFinding;
}

/**
 * "£5.7 million, incurred (BBC News, 14 September 2020)": with what tells it apart from the others that it is named
 * with, so that answers to different questions do not read as a contradiction.
 */
export function cited(claim: Claim, names: Names, among: readonly Claim[] = []): string {
  const content = [contentText(claim, names), distinctionText(claim, among, names)];
  return `${content.filter((part) => part !== '').join(', ')} (${sourceText(claim)})`;
}

/** "the press (BBC News) says £3 million (2018)" */
export function saidBy(claim: Claim, names: Names, among: readonly Claim[] = []): string {
  return claim.value === null
    ? `${speaker(claim, 'give', names)} no figure (${sourceText(claim)})`
    : `${speaker(claim, 'say', names)} ${cited(claim, names, among)}`;
}

/** Most claims that one question names. */
const MOST_CLAIMS = 5;

/** What all of some claims say, each with what tells it apart. */
export function saidByAll(claims: readonly Claim[], names: Names): string {
  const named = claims.slice(0, MOST_CLAIMS);
  const more = claims.length - named.length;
  const all = named.map((claim) => saidBy(claim, names, named));
  return listOf(more > 0 ? [...all, `${more} more ${more === 1 ? 'figure is' : 'figures are'} given`] : all);
}

/** What a body is asked of which the hub has nothing: of others' own parts, what its own is. */
export function whatIsYours(claims: readonly Claim[], body: string): string {
  const isOfOthers = claims.every(
    (claim) => claim.kind === 'figure' && claim.subject !== '' && !claim.subject.split(' ').includes(body),
  );
  return isOfOthers
    ? 'The hub has no such figure of your own part: is there one, and what is it?'
    : 'The hub has nothing from you on it: what do you say?';
}

/** True for a claim that gives an answer. */
export const hasAnswer = (claim: Claim): boolean => claim.value !== null;

export function holdersOf(claims: readonly Claim[]): string[] {
  return [...new Set(claims.flatMap(({ holders }) => holders))].sort();
}

/** The bodies that an aspect shows as silent, or as not reached. */
export function silentOnes({ positions }: AspectFinding, verdict: 'SILENT' | 'UNAVAILABLE'): string[] {
  return positions
    .filter((position) => position.claim === null && position.verdict === verdict)
    .map(({ body }) => body)
    .filter((body) => body !== null);
}
