import { hubError } from '../../common/errors/hubError';
import { isKeepable } from '../../common/text/keepable';

export const LONGEST_REASON = 500;

/** Words of the body, without space around them; null when there are none. Refuses what is too long or unreadable. */
export function wordsOf(text: string | null | undefined, name: string, most: number): string | null {
  const words = text?.trim() ?? '';
  if (words === '') return null;
  if (words.length > most) {
    throw hubError('BAD_VALUE', `${name} is longer than ${most} characters (${words.length}).`);
  }
  if (!isKeepable(words)) {
    throw hubError('BAD_VALUE', `${name} holds a character that cannot be kept (U+0000, or half of a pair).`);
  }
  return words;
}
