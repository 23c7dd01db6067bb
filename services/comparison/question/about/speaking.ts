import type { Claim } from '../../model';
import type { Names } from '../../words/names';

const VERBS = { say: ['says', 'say'], give: ['gives', 'give'] } as const;

type Verb = keyof typeof VERBS;

export const without = (codes: readonly string[], code: string): string[] =>
  codes.filter((one) => one !== code);

/** True for a body's words that are known only from somebody else's report. */
export function isReported(claim: Claim): boolean {
  const { evidence } = claim.kind === 'figure' ? claim.figure : claim.statement;
  return claim.observer === null && evidence?.reading === 'REPORTED';
}

/**
 * With whom a body that is asked made a statement: "together with Sussex Police"; of those in whose accounts it does not
 * stand, that it was made in their name. Empty for its own alone.
 */
export function partnersText(claim: Claim, body: string, names: Names): string {
  const partners = without(claim.makers, body);
  const speaking = partners.filter((code) => claim.holders.includes(code));
  const unheard = partners.filter((code) => !claim.holders.includes(code));
  return [
    speaking.length > 0 ? `together with ${names.list(speaking)}` : '',
    unheard.length > 0 ? `also in the name of ${names.list(unheard)}` : '',
  ]
    .filter((text) => text !== '')
    .join(' and ');
}

/** What a body hears of its own words: "you say", "you are reported to give, together with Sussex Police,". */
export function you(claim: Claim, verb: Verb, names: Names, body: string): string {
  const partners = partnersText(claim, body, names);
  return `you ${isReported(claim) ? `are reported to ${verb}` : verb}${partners === '' ? '' : `, ${partners},`}`;
}

/**
 * Who said it, with the verb: "the press (BBC News) says", "Surrey Police and Sussex Police together say". A body that
 * is asked about a statement that it made itself, in somebody else's account, hears that it did.
 */
export function speaker(claim: Claim, verb: Verb, names: Names, asked?: string): string {
  const say = (several: boolean): string => {
    if (isReported(claim)) return `${several ? 'are' : 'is'} reported to ${verb}`;
    return VERBS[verb][several ? 1 : 0];
  };
  if (claim.observer !== null || claim.makers.length === 1) return `${names.voice(claim)} ${say(false)}`;
  if (asked === undefined || !claim.makers.includes(asked)) return `${names.voice(claim)} ${say(true)}`;
  const others = without(claim.makers, asked);
  return `${names.list(others)}, in a statement made together with you, ${say(others.length > 1)}`;
}
