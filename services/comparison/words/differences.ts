import { listOf } from '../../common/text/words';
import type { Qualifier } from '../enums';
import type { FigureClaim } from '../model';
import type { Names } from './names';
import { datesText } from './quantities';
import {
  BASIS_WORDS,
  PERIOD_KIND_WORDS,
  QUALIFIER_WORDS,
  SAVING_CATEGORY_WORDS,
  SAVING_STATUS_WORDS,
  UNIT_WORDS,
} from './terms';

const unique = (words: readonly string[]): string[] => [...new Set(words.filter((word) => word !== ''))];

/** The different answers that some figures give to one qualifier, in words. */
function answersTo(qualifier: Qualifier, claims: readonly FigureClaim[], names: Names): string[] {
  const numbers = claims.filter(({ value }) => value !== null);
  const each = (say: (claim: FigureClaim) => string): string[] => unique(numbers.map(say)).sort();
  switch (qualifier) {
    case 'BASIS':
      return each(({ figure }) => BASIS_WORDS[figure.basis]);
    case 'COMPONENT':
      return unique(claims.map(({ figure }) => figure.component ?? 'not stated')).sort();
    case 'SUBJECT':
      return unique(claims.map(({ subject }) => names.list(subject.split(' ')))).sort();
    case 'PERIOD_KIND':
      return each(({ figure }) => PERIOD_KIND_WORDS[figure.period.kind]);
    case 'PERIOD':
      return each((claim) => datesText(claim) || 'no dates');
    case 'INTERNAL_COSTS':
      return each(({ figure }) =>
        figure.includesInternalCosts === true
          ? 'in it'
          : figure.includesInternalCosts === false
            ? 'not in it'
            : 'not said',
      );
    case 'SAVING_STATUS':
      return each(({ figure }) =>
        figure.saving?.status ? SAVING_STATUS_WORDS[figure.saving.status] : 'not stated',
      );
    case 'SAVING_CATEGORY':
      return each(({ figure }) =>
        figure.saving?.category ? SAVING_CATEGORY_WORDS[figure.saving.category] : '',
      );
    case 'UNIT':
      return each(({ figure }) => (figure.quantity ? UNIT_WORDS[figure.quantity.unit] : ''));
    case 'SCOPE':
    case 'PRECISION':
    case 'STATED_ON':
      return [];
  }
}

/** "the basis (committed; incurred; paid) and what is counted (all costs; supplier charges)". */
export function differencesText(
  qualifiers: readonly Qualifier[],
  claims: readonly FigureClaim[],
  names: Names,
): string {
  return listOf(
    qualifiers.map((qualifier) => {
      const answers = answersTo(qualifier, claims, names);
      return `${QUALIFIER_WORDS[qualifier]}${answers.length > 1 ? ` (${answers.join('; ')})` : ''}`;
    }),
  );
}
