import type { AspectFinding } from '../../aspect/finding';
import type { Claim, ComparisonInput } from '../../model';
import type { Names } from '../../words/names';
import { contentText, sourceText } from '../claimText';
import type { QuestionFinding } from '../questionFinding';

/** What the questions of one aspect share. `ask` begins the text, which is made when it is read, with what it is about. */
export interface Asking {
  readonly aspect: AspectFinding;
  readonly input: ComparisonInput;
  readonly names: Names;
  readonly ask: (putTo: string, raisedBy: readonly string[], text: () => string) => QuestionFinding;
}

/** "£5.7 million (BBC News, 14 September 2020)" */
export function cited(claim: Claim, names: Names): string {
  return `${contentText(claim, names)} (${sourceText(claim)})`;
}

const VERBS = { say: ['says', 'say'], give: ['gives', 'give'] } as const;

/**
 * Who said it, with the verb: "the press (BBC News) says", "Surrey Police and Sussex Police together say". A body that
 * is asked about a statement that it made itself, in somebody else's account, hears that it did.
 */
export function speaker(claim: Claim, verb: keyof typeof VERBS, names: Names, asked?: string): string {
  const [one, several] = VERBS[verb];
  if (claim.observer !== null || claim.makers.length === 1) return `${names.voice(claim)} ${one}`;
  if (asked === undefined || !claim.makers.includes(asked)) return `${names.voice(claim)} ${several}`;
  const others = claim.makers.filter((code) => code !== asked);
  return `${names.list(others)}, in a statement made together with you, ${others.length === 1 ? one : several}`;
}

/** "the press (BBC News) says £3 million (2018)" */
export function saidBy(claim: Claim, names: Names): string {
  return claim.value === null
    ? `${speaker(claim, 'give', names)} no figure (${sourceText(claim)})`
    : `${speaker(claim, 'say', names)} ${cited(claim, names)}`;
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
