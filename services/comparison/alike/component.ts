import { plainWords } from '../../common/contract/aspectKey';
import type { AlikeRule } from './rule';

/** Components are alike when their words are equal; case and spaces do not matter. */
export const component: AlikeRule = {
  qualifier: 'COMPONENT',
  alike: ({ figure: a }, { figure: b }) =>
    a.component === b.component || plainWords(a.component) === plainWords(b.component),
};
