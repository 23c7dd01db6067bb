import { listOf } from '../../../common/text/words';
import type { ComparedPair } from '../../aspect/finding';
import type { Claim } from '../../model';
import { QUALIFIER_WORDS } from '../../words/terms';
import { contentText } from '../claimText';
import type { QuestionFinding } from '../questionFinding';
import {
  cited,
  hasAnswer,
  holdersOf,
  saidBy,
  saidByAll,
  silentOnes,
  whatIsYours,
  type Asking,
} from './asking';
import { speaker, without, you, partnersText } from './speaking';

/** Most parts of others that one question names. */
const MOST_PARTS = 5;

/** What a body has said, beside something that cannot be compared with it. */
export interface Unlike {
  readonly own: Claim;
  readonly other: Claim;
  readonly pair: ComparedPair;
}

/** More than there are qualifiers. */
const MANY = 100;

function distanceOf(body: string, other: Claim, { finding: { differing } }: ComparedPair): number {
  const onlySubject = differing.length === 1 && differing[0] === 'SUBJECT';
  const kind =
    (onlySubject ? 4 : 0) + (other.holders.includes(body) ? 2 : 0) + (other.observer === null ? 0 : 1);
  return kind * MANY + differing.length;
}

/**
 * The pair of an aspect that best shows a body what cannot be compared: its own words beside another body's, then an
 * observer's, then its own; and of these the two that differ in the fewest qualifiers.
 */
export function mostTelling(body: string, { aspect }: Asking): Unlike | undefined {
  let best: { unlike: Unlike; distance: number } | undefined;
  const consider = (own: Claim, other: Claim, pair: ComparedPair): void => {
    if (!own.holders.includes(body)) return;
    const distance = distanceOf(body, other, pair);
    if (best === undefined || distance < best.distance) best = { unlike: { own, other, pair }, distance };
  };
  for (const pair of aspect.pairs) {
    const { a, b, finding } = pair;
    if (finding.verdict !== 'NOT_COMPARABLE' || !hasAnswer(a) || !hasAnswer(b)) continue;
    consider(a, b, pair);
    consider(b, a, pair);
  }
  return best?.unlike;
}

/** Two bodies' own parts are different bodies' in any case: only what else differs can be mended. */
function differenceText({ finding }: ComparedPair): string {
  const mendable = finding.differing.filter((qualifier) => qualifier !== 'SUBJECT');
  const differing = mendable.length > 0 ? mendable : finding.differing;
  return differing.length === 0
    ? ', in other words'
    : `; the two differ in ${listOf(differing.map((qualifier) => QUALIFIER_WORDS[qualifier]))}`;
}

/** Own parts on one basis: the body is asked what decides them. */
function partsText(body: string, { aspect, names }: Asking): string {
  const isOwn = (claim: Claim): boolean => claim.kind === 'figure' && claim.subject.split(' ').includes(body);
  const parts = aspect.claims.filter(hasAnswer);
  const own = parts.findLast(isOwn);
  const given = parts
    .filter((claim) => claim.kind === 'figure' && !isOwn(claim))
    .map(
      (claim) =>
        `${contentText(claim, names)} for ${names.list((claim.kind === 'figure' ? claim.subject : '').split(' '))}`,
    );
  const partners = own === undefined ? '' : partnersText(own, body, names);
  const together = partners === '' ? '' : `in a statement made ${partners}, `;
  const others = [...new Set(given)].slice(0, MOST_PARTS);
  return own === undefined
    ? `the others' parts are given, ${listOf(others)}. What is yours?`
    : `${together}your part is put at ${cited(own, names)}, beside ${listOf(others)}. What decides each body's part?`;
}

/** What one body is asked: to give its figure so that it can be compared, to explain its own several, or to give one. */
function textFor(body: string, asking: Asking): string {
  const { aspect, names } = asking;
  if (aspect.differing.length === 1 && aspect.differing[0] === 'SUBJECT') return partsText(body, asking);
  const unlike = mostTelling(body, asking);
  if (unlike === undefined) {
    const own = aspect.claims.findLast((claim) => claim.holders.includes(body) && hasAnswer(claim));
    const other = aspect.claims.findLast((claim) => !claim.holders.includes(body) && hasAnswer(claim));
    if (own) return `${you(own, 'give', names, body)} ${cited(own, names)}. What is counted in it?`;
    return other
      ? `you gave no figure, and ${saidBy(other, names)}. What is yours, and what is counted in it?`
      : 'you gave no figure. What is it?';
  }
  const { own, other, pair } = unlike;
  const both = [own, other];
  const mine = you(own, 'give', names, body);
  const alsoMine = you(other, 'give', names, body);
  const also = mine === alsoMine ? ' and' : `, and ${alsoMine}`;
  return other.holders.includes(body)
    ? `${mine} ${cited(own, names, both)}${also} ${cited(other, names, both)}${differenceText(pair)}. How do they fit together?`
    : `${mine} ${cited(own, names, both)}, and ${speaker(other, 'give', names, body)} ${cited(other, names, both)}${differenceText(pair)}. Will you give yours so that the two can be set side by side?`;
}

/** Figures that answer different questions: each body that gives one is asked; failing them, those that are silent. */
export function aboutBases(asking: Asking): QuestionFinding[] {
  const { aspect, names, ask } = asking;
  const bodies = holdersOf(aspect.claims);
  if (bodies.length > 0)
    return bodies.map((body) => ask(body, without(bodies, body), () => textFor(body, asking)));
  const given = aspect.claims.filter(hasAnswer);
  return silentOnes(aspect, 'SILENT').map((body) =>
    ask(body, [], () => `${saidByAll(given, names)}. ${whatIsYours(given, body)}`),
  );
}
