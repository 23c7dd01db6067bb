import type { AlikeRule } from './rule';

/** Text without what spelling may vary in: case and spaces. */
export function plain(text: string | null | undefined): string {
  return (text ?? '').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Components are alike when their words are equal; case and spaces do not matter. */
export const component: AlikeRule = {
  qualifier: 'COMPONENT',
  alike: (a, b) => plain(a.figure.component) === plain(b.figure.component),
};
