import { Basis } from '../../common/contract/enums';
import { listOf } from '../../common/text/words';
import { differingQualifiers, inOrder } from '../alike/differingQualifiers';
import type { Qualifier } from '../enums';
import { QUALIFIER_WORDS } from '../words/terms';
import type { Divisible, NotCompared } from './model';

/** In what the figures of two bodies answer different questions; whose they are is no difference here. */
function differing(a: Divisible, b: Divisible): Qualifier[] {
  const all = [...differingQualifiers(a.cost, b.cost), ...differingQualifiers(a.staff, b.staff)];
  return inOrder(all.filter((qualifier) => qualifier !== 'SUBJECT'));
}

/** What was spent first, then what was to be spent; what is not stated last. */
const BASES: readonly string[] = [
  'INCURRED',
  'PAID',
  'COMMITTED',
  'BUDGETED',
  'FORECAST',
  'CLAIMED',
  'UNSTATED',
] satisfies Basis[];

function alikeGroups(all: readonly Divisible[]): Divisible[][] {
  const groups: Divisible[][] = [];
  for (const one of all) {
    const group = groups.find((members) => members.every((member) => differing(one, member).length === 0));
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** The group that most bodies are in; of equal ones that of the body asked about, then the one by its basis. */
function chosen(groups: readonly Divisible[][], body: string): Divisible[] {
  const has = (group: readonly Divisible[]): number => Number(group.some(({ code }) => code === body));
  const basis = ([first]: readonly Divisible[]): number => BASES.indexOf(first?.cost.figure.basis ?? '');
  const [best = []] = groups.toSorted(
    (a, b) => b.length - a.length || has(b) - has(a) || basis(a) - basis(b),
  );
  return best;
}

/** Which bodies can be compared because their figures are alike in every qualifier, and in what the others differ. */
export function comparableOf(
  all: readonly Divisible[],
  body: string,
): { readonly alike: readonly Divisible[]; readonly others: readonly NotCompared[] } {
  const alike = chosen(alikeGroups(all), body);
  const others = all
    .filter((one) => !alike.includes(one))
    .map((one) => {
      const qualifiers = inOrder(alike.flatMap((member) => differing(one, member)));
      const words = listOf(qualifiers.map((qualifier) => QUALIFIER_WORDS[qualifier]));
      return { ...one, reason: `its figures differ from those of the bodies compared in ${words}` };
    });
  return { alike, others };
}
