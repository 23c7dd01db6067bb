import type { AspectFinding } from '../../aspect/finding';
import type { Claim, ComparisonInput } from '../../model';
import type { Names } from '../../words/names';
import { contentText, sourceText } from '../claimText';
import type { QuestionFinding } from '../questionFinding';

/** What the questions of one aspect share. `ask` begins the text with what it is about. */
export interface Asking {
  readonly aspect: AspectFinding;
  readonly input: ComparisonInput;
  readonly names: Names;
  readonly ask: (putTo: string, raisedBy: readonly string[], text: string) => QuestionFinding;
}

/** "£5.7 million (BBC News, 14 September 2020)" */
export function cited(claim: Claim, names: Names): string {
  return `${contentText(claim, names)} (${sourceText(claim)})`;
}

/** "the press (BBC News) says £3 million (2018)" */
export function saidBy(claim: Claim, names: Names): string {
  return claim.value === null
    ? `${names.voice(claim)} gives no figure (${sourceText(claim)})`
    : `${names.voice(claim)} says ${cited(claim, names)}`;
}

/** True for a claim that gives an answer. */
export const hasAnswer = (claim: Claim): boolean => claim.value !== null;

export function holdersOf(claims: readonly Claim[]): string[] {
  return [...new Set(claims.flatMap(({ holders }) => holders))].sort();
}

export const without = (codes: readonly string[], code: string): string[] =>
  codes.filter((one) => one !== code);

/** The bodies that an aspect shows as silent, or as not reached. */
export function silentOnes({ positions }: AspectFinding, verdict: 'SILENT' | 'UNAVAILABLE'): string[] {
  return positions
    .filter((position) => position.claim === null && position.verdict === verdict)
    .map(({ body }) => body)
    .filter((body) => body !== null);
}
