import { suggestions } from '../../common/text/didYouMean';
import { listOf } from '../../common/text/words';

/** How many are named. */
const NAMED = 5;

/** "a", "b" and 3 more. */
export function namedFew(all: readonly string[]): string {
  const more = all.length > NAMED ? ` and ${all.length - NAMED} more` : '';
  return `${all.slice(0, NAMED).join(', ')}${more}`;
}

/** 'or is "essex" meant?', or nothing when no known word is near. */
export function orIsMeant(given: string, known: Iterable<string>): string {
  const near = suggestions(given, known).map((one) => `"${one}"`);
  return near.length === 0 ? '' : `or is ${listOf(near, 'or')} meant?`;
}

/** The word in quotes, with those that may be meant. */
export function withNear(given: string, known: Iterable<string>): string {
  const meant = orIsMeant(given, known);
  return meant === '' ? `"${given}"` : `"${given}" (${meant})`;
}
