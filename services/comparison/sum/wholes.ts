import { sum, type Decimal } from '../../common/number/decimal';
import { differingQualifiers } from '../alike/differingQualifiers';
import { isSurelyAbove, rangeOf } from '../answer/range';
import { clusters } from '../aspect/clusters';
import type { ComparisonInput, FigureClaim } from '../model';
import type { Names } from '../words/names';
import { amountText, saidText } from '../words/quantities';
import { figureSubject } from '../words/subject';
import { ADDITIVE } from './additive';
import { missingParts, onePartEach } from './parts';
import { partsText } from './partsText';
import { allowedInSum, sumRange } from './sumRange';
import type { SumFinding } from './sumFinding';

/** True when a part and a whole are alike in everything but being part and whole. */
function isPartOf(part: FigureClaim, whole: FigureClaim): boolean {
  return (
    part.figure.measure === whole.figure.measure &&
    differingQualifiers(part, whole).every((qualifier) => qualifier === 'SCOPE')
  );
}

/** The parties among those missing that keep their part back, by law or by declining to say. */
function keptBack(whole: FigureClaim, missing: readonly string[], input: ComparisonInput): string[] {
  return missing.filter((code) =>
    input.figures.some(
      ({ figure, subject, value }) =>
        value === null &&
        (figure.absence?.kind === 'WITHHELD' || figure.absence?.kind === 'DECLINED') &&
        figure.measure === whole.figure.measure &&
        subject === code,
    ),
  );
}

/** Whose part is missing, and why. Of a part that is kept back nothing is worked out; what is left is put down to nobody. */
function missingText(
  kept: readonly string[],
  missing: readonly string[],
  left: string,
  { parties }: ComparisonInput,
  names: Names,
): string {
  const isAway = (code: string): boolean =>
    parties.some((party) => party.code === code && party.standing.kind === 'unavailable');
  const away = missing.filter(isAway);
  const others = missing.filter((code) => !kept.includes(code) && !isAway(code));
  const several = (codes: readonly string[]): boolean => codes.length > 1;
  return [
    kept.length > 0
      ? `${names.list(kept)} ${several(kept) ? 'keep their parts' : 'keeps its part'} back.`
      : '',
    away.length > 0
      ? `The account${several(away) ? 's' : ''} of ${names.list(away)} could not be fetched.`
      : '',
    others.length > 0 ? `The part of ${names.list(others)} is not stated on the same basis.` : '',
    kept.length === 0
      ? `What is left (${left}) is put down to nobody: parts on another basis may be in it.`
      : '',
  ]
    .filter((text) => text !== '')
    .join(' ');
}

function check(
  wholes: readonly FigureClaim[],
  parts: readonly FigureClaim[],
  input: ComparisonInput,
  names: Names,
): SumFinding | undefined {
  const [whole] = wholes;
  const unit = whole?.figure.quantity?.unit;
  if (whole === undefined || whole.value === null || unit === undefined) return undefined;
  const chosen = onePartEach(parts, whole);
  const total = sum(chosen.map(({ value }) => value as Decimal));
  const difference = whole.value.minus(total);
  const missing = missingParts(input.members, chosen);
  const allowed = allowedInSum([whole, ...chosen]);
  const [of, made] = [rangeOf(whole), sumRange(chosen)];
  const tooMuch = isSurelyAbove(made, of, allowed);
  const fits = !tooMuch && !isSurelyAbove(of, made, allowed);
  const arithmetic = `${partsText(chosen, total, unit, names)}; the whole is stated as ${saidText(whole)}`;
  const subject = figureSubject(wholes, names);
  const base = { subject, parts: chosen, total, unit, stated: wholes, difference, missing };
  if (missing.length > 0 && !tooMuch) {
    const kept = keptBack(whole, missing, input);
    return {
      ...base,
      difference: kept.length > 0 ? null : difference,
      verdict: 'INCOMPLETE',
      reason: `${arithmetic}. ${missingText(kept, missing, amountText(difference, unit), input, names)}`,
    };
  }
  return fits
    ? {
        ...base,
        verdict: 'ADDS_UP',
        reason: `${arithmetic}: ${difference.eq(0) ? 'exactly' : `${amountText(difference.abs(), unit)} apart, which rounding explains`}.`,
      }
    : {
        ...base,
        verdict: 'DOES_NOT_ADD_UP',
        reason: `${arithmetic}: ${amountText(difference.abs(), unit)} ${difference.gt(0) ? 'is missing from the parts' : 'too much in the parts'}, more than rounding can leave (${amountText(allowed, unit)}).`,
      };
}

/**
 * Checks every whole that anybody states against the stated parts that are alike with it in everything else. Wholes
 * are never added up, and a whole of which no part is stated is not checked.
 */
export function wholeSums(input: ComparisonInput, names: Names): SumFinding[] {
  const numbers = input.figures.filter(({ value, figure }) => value !== null && ADDITIVE.has(figure.measure));
  const wholes = numbers.filter(({ figure }) => figure.scope === 'WHOLE');
  const owns = numbers.filter(({ figure }) => figure.scope === 'OWN');
  const alike = (a: FigureClaim, b: FigureClaim): boolean =>
    a.figure.measure === b.figure.measure &&
    differingQualifiers(a, b).length === 0 &&
    Boolean(a.value && b.value && a.value.eq(b.value));
  return clusters(wholes, alike)
    .map((group) => ({ group, parts: owns.filter((part) => group.some((whole) => isPartOf(part, whole))) }))
    .filter(({ parts }) => parts.length > 0)
    .map(({ group, parts }) => check(group, parts, input, names))
    .filter((finding) => finding !== undefined);
}
