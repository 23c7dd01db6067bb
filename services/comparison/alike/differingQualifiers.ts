import type { Qualifier } from '../enums';
import type { FigureClaim } from '../model';
import { basis } from './basis';
import { component } from './component';
import { internalCosts } from './internalCosts';
import { period } from './period';
import { periodKind } from './periodKind';
import type { AlikeRule } from './rule';
import { savingCategory } from './savingCategory';
import { savingStatus } from './savingStatus';
import { scope } from './scope';
import { subject } from './subject';
import { unit } from './unit';

/** The rules in the order in which a difference is named. */
const RULES: readonly AlikeRule[] = [
  unit,
  scope,
  subject,
  basis,
  internalCosts,
  component,
  periodKind,
  period,
  savingCategory,
  savingStatus,
];

/** Every qualifier in the order in which differences are named. */
export const QUALIFIER_ORDER: readonly Qualifier[] = [
  ...RULES.map(({ qualifier }) => qualifier),
  'STATED_ON',
];

/** In what two figures of one measure answer different questions; empty when they may be compared. */
export function differingQualifiers(a: FigureClaim, b: FigureClaim): readonly Qualifier[] {
  const differing: Qualifier[] = [];
  // Every two figures come by here: the rules are not copied for each.
  for (const { applies, alike, qualifier } of RULES) {
    if ((applies === undefined || applies(a, b)) && !alike(a, b)) differing.push(qualifier);
  }
  return differing;
}

/** The same qualifiers, each once and in the usual order. */
export function inOrder(qualifiers: Iterable<Qualifier>): Qualifier[] {
  const given = new Set(qualifiers);
  return QUALIFIER_ORDER.filter((qualifier) => given.has(qualifier));
}
