import type { BodyView } from '../../common/contract/opportunity';

const VIEWS: Readonly<Record<BodyView, Readonly<Record<'it' | 'you', string>>>> = {
  IN_FAVOUR: { it: 'is in favour', you: 'are in favour' },
  AGAINST: { it: 'is against it', you: 'are against it' },
  UNDECIDED: { it: 'has not made up its mind', you: 'have not made up your mind' },
};

/** What a body thinks, as the end of a sentence that begins with its name, or with "you": "is against it". */
export function viewText(view: BodyView, who: 'it' | 'you' = 'it'): string {
  return VIEWS[view][who];
}
