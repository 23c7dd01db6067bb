import { differingQualifiers, inOrder } from '../alike/differingQualifiers';
import { pairsOf } from '../aspect/clusters';
import type { Qualifier } from '../enums';
import type { Claim, FigureClaim } from '../model';
import type { Names } from './names';
import { datesText } from './quantities';
import { timeText } from './subject';
import { BASIS_WORDS, SAVING_CATEGORY_WORDS, SAVING_STATUS_WORDS } from './terms';

/** "for Surrey Police"; nothing where a body speaks of its own part, as its name then says whose it is. */
function whose({ subject, makers }: FigureClaim, names: Names): string {
  const isOwn = makers.length === 1 && makers[0] === subject;
  return subject === '' || isOwn ? '' : `for ${names.list(subject.split(' '))}`;
}

function internalCosts(included: boolean | null | undefined): string {
  if (included === true) return 'with the cost of own staff';
  return included === false ? 'without the cost of own staff' : 'own staff in it or not is not said';
}

function time(claim: FigureClaim): string {
  const dates = datesText(claim);
  const { kind } = claim.figure.period;
  return [timeText(kind, dates), dates === '' && kind !== 'PER_YEAR' ? 'no dates given' : '']
    .filter((word) => word !== '')
    .join(', ');
}

/** What a figure answers to some qualifiers, in words: "paid, running total to March 2020, supplier charges". */
function answersTo(claim: FigureClaim, differing: ReadonlySet<Qualifier>, names: Names): string[] {
  const { figure } = claim;
  const { status, category } = figure.saving ?? {};
  const answers: readonly (readonly [boolean, string])[] = [
    [differing.has('SUBJECT'), whose(claim, names)],
    [differing.has('BASIS'), BASIS_WORDS[figure.basis]],
    [
      differing.has('SAVING_STATUS'),
      status ? SAVING_STATUS_WORDS[status] : 'how far it has come is not stated',
    ],
    [differing.has('SAVING_CATEGORY') && Boolean(category), category ? SAVING_CATEGORY_WORDS[category] : ''],
    [differing.has('PERIOD_KIND') || differing.has('PERIOD'), time(claim)],
    [differing.has('COMPONENT'), figure.component ?? 'what is counted is not stated'],
    [differing.has('INTERNAL_COSTS'), internalCosts(figure.includesInternalCosts)],
  ];
  const said = answers.filter(([asked, words]) => asked && words !== '').map(([, words]) => words);
  // A forecast saving is forecast on both counts.
  return [...new Set(said)];
}

/**
 * What tells a figure apart from those that it is named with: its answers to the qualifiers in which any two of them
 * differ. Empty for a statement, and where all are alike.
 */
export function distinctionText(claim: Claim, among: readonly Claim[], names: Names): string {
  if (claim.kind !== 'figure' || claim.value === null) return '';
  const figures = among.filter((one) => one.kind === 'figure');
  const differing = inOrder(pairsOf(figures).flatMap(([a, b]) => differingQualifiers(a, b)));
  return answersTo(claim, new Set(differing), names).join(', ');
}
