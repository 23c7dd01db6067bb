import { counted, listOf } from '../../common/text/words';
import { partialDateText } from '../../common/time/partialDate';
import type { Qualifier } from '../enums';
import type { Claim, ExpectedParty, FactClaim, FigureClaim } from '../model';
import type { ComparedPair } from '../aspect/finding';
import type { Absentees } from '../aspect/silence';
import { toleranceOf } from '../answer/tolerance';
import type { Decimal } from '../../common/number/decimal';
import type { Names } from './names';
import { amountText, datesText, saidText } from './quantities';
import {
  BASIS_WORDS,
  PERIOD_KIND_WORDS,
  QUALIFIER_WORDS,
  SAVING_CATEGORY_WORDS,
  SAVING_STATUS_WORDS,
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
      return each(({ figure }) => figure.quantity?.unit.toLowerCase().replaceAll('_', ' ') ?? '');
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

function statedOnOf(claim: Claim): string | null | undefined {
  return (claim.kind === 'figure' ? claim.figure : claim.statement).statedOn;
}

function isReported(claim: Claim): boolean {
  return (claim.kind === 'figure' ? claim.figure : claim.statement).evidence?.reading === 'REPORTED';
}

/** What to bear in mind about the sources: undated ones, and words known only through somebody else's report. */
export function cautions(claims: readonly Claim[]): string[] {
  const undated = claims.filter((claim) => !statedOnOf(claim)).length;
  const reported = claims.filter((claim) => claim.observer === null && isReported(claim)).length;
  const texts: string[] = [];
  if (undated > 0) texts.push(`${counted(undated, 'statement carries', 'statements carry')} no date.`);
  if (reported > 0) {
    texts.push(
      `${counted(reported, 'statement is', 'statements are')} known only from somebody else's report.`,
    );
  }
  return texts;
}

/** Who says nothing, and whose account could not be fetched. */
export function absenceSentences({ silent, unavailable }: Absentees, names: Names): string[] {
  const texts: string[] = [];
  const published = silent.filter(({ standing }) => standing.kind === 'published');
  const none = silent.filter(({ standing }) => standing.kind === 'silent');
  const list = (parties: readonly ExpectedParty[]): string => {
    if (parties.length <= 8) return names.list(parties.map(({ code }) => code));
    return `${names.list(parties.slice(0, 3).map(({ code }) => code))} and ${parties.length - 3} others`;
  };
  if (published.length > 0) {
    texts.push(
      `${list(published)} ${published.length === 1 ? 'has' : 'have'} published an account and say${published.length === 1 ? 's' : ''} nothing of this.`,
    );
  }
  if (none.length > 0)
    texts.push(`${list(none)} ${none.length === 1 ? 'has' : 'have'} published no account.`);
  if (unavailable.length > 0) {
    texts.push(
      `The account of ${list(unavailable)} could not be fetched, which says nothing about ${unavailable.length === 1 ? 'it' : 'them'}.`,
    );
  }
  return texts;
}

/** "Surrey Police states £5.7 million", with the date it was said. */
export function figureSentence(claim: FigureClaim, names: Names): string {
  const when = claim.figure.statedOn ? ` (said ${partialDateText(claim.figure.statedOn)})` : ' (undated)';
  const speaker = names.voice(claim);
  const verb = claim.observer === null && claim.makers.length > 1 ? 'state' : 'states';
  return `${speaker} ${verb} ${saidText(claim)}${when}`;
}

export function factSentence(
  claim: FactClaim,
  names: Names,
  valueText: (claim: FactClaim) => string,
): string {
  const { statedOn } = claim.statement;
  const when = statedOn ? ` (said ${partialDateText(statedOn)})` : ' (undated)';
  return `${names.voice(claim)} says ${valueText(claim)}${when}`;
}

/** Why two numbers disagree, or agree only within tolerance. */
export function gapSentence(
  { a, b, finding }: ComparedPair<FigureClaim>,
  tolerancePercent: Decimal,
  names: Names,
): string {
  const unit = a.figure.quantity?.unit;
  if (unit === undefined || a.value === null || b.value === null) return '';
  const gap = amountText(a.value.minus(b.value).abs(), unit);
  const allowed = amountText(toleranceOf(a, b, tolerancePercent).round(2), unit);
  const both = `${figureSentence(a, names)}; ${figureSentence(b, names)}`;
  if (finding.totalFell) {
    const [dateA, dateB] = [datesText(a), datesText(b)];
    return `${names.voice(a)}: ${saidText(a)} ${dateA}; ${names.voice(b)}: ${saidText(b)} ${dateB}. A running total cannot fall; ${gap} is more than rounding and tolerance allow (${allowed}).`;
  }
  return finding.verdict === 'DIFFERS' || finding.verdict === 'CONTRADICTS_ITSELF'
    ? `${both}: ${gap} apart, where rounding and tolerance allow ${allowed}.`
    : `${both}: ${gap} apart, within the ${allowed} that rounding and tolerance allow.`;
}
