import { plainWords } from '../../common/contract/aspectKey';
import type { AlikeRule } from './rule';

/** Components are alike when their words are equal; case and spaces do not matter. */
export const component: AlikeRule = {
  qualifier: 'COMPONENT',
  alike: (a, b) => plainWords(a.figure.component) === plainWords(b.figure.component),
};
