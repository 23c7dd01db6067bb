import { didYouMean } from '../text/didYouMean';
import { isKeepable } from '../text/keepable';
import { Aspect, Measure, type Scope } from './enums';

/**
 * The key of what figures are about: COST.WHOLE, STAFF.OWN; a measure that is not on the list has its name with it:
 * OTHER.WHOLE.dogs on duty. All aspects of a comparison that answer questions on one thing share it.
 */
export function figureKey(measure: Measure, scope: Scope, component: string | null | undefined): string {
  const part = scope === 'OWN' ? 'OWN' : 'WHOLE';
  return measure === 'OTHER' ? `OTHER.${part}.${plainWords(component)}` : `${measure}.${part}`;
}

/** Words without regard to case and spaces. */
export function plainWords(text: string | null | undefined): string {
  return (text ?? '').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** A component may be as long as a cell of a file; nobody writes a key that long. */
const LONGEST_KEY = 300;

const FIGURE_KEYS = Object.keys(Measure)
  .filter((measure) => measure !== 'OTHER')
  .flatMap((measure) => [`${measure}.WHOLE`, `${measure}.OWN`]);

/** What is wrong with text that ought to be the key of an aspect; undefined when nothing is. */
export function aspectKeyProblem(text: string): string | undefined {
  const known = [...FIGURE_KEYS, ...Object.keys(Aspect)];
  if (known.includes(text)) return undefined;
  if (text.length > LONGEST_KEY || !isKeepable(text)) return 'is no aspect of a comparison.';
  if (/^OTHER\.(WHOLE|OWN)\..+/.test(text)) {
    const [, scope = '', ...rest] = text.split('.');
    const component = rest.join('.');
    return component === plainWords(component)
      ? undefined
      : `is not in its plain form; write "OTHER.${scope}.${plainWords(component)}".`;
  }
  return `is no aspect of a comparison.${didYouMean(text, known)} Each aspect of a comparison carries its key, such as COST.WHOLE, STAFF.OWN or STATUS.`;
}
