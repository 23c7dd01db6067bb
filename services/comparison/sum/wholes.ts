import { sum, type Decimal } from '../../common/number/decimal';
import { differingQualifiers } from '../alike/differingQualifiers';
import { isSurelyAbove, rangeOf } from '../answer/range';
import { clusters } from '../aspect/clusters';
import type { ComparisonInput, FigureClaim } from '../model';
import type { Names } from '../words/names';
import { amountText, saidText } from '../words/quantities';
import { figureSubject } from '../words/subject';
import { missingParts, onePartEach } from './parts';
import { partsText } from './partsText';
import { allowedInSum, sumRange } from './sumRange';
import type { SumFinding } from './sumFinding';

/** Measures of which parts make up a whole. */
const ADDITIVE: ReadonlySet<string> = new Set([
  'COST',
  'BUDGET',
  'CONTRIBUTION',
  'SAVING',
  'WRITE_OFF',
  'UNDERSPEND',
  'HOURS',
  'STAFF',
]);

/** True when a part and a whole are alike in everything but being part and whole. */
function isPartOf(part: FigureClaim, whole: FigureClaim): boolean {
  return (
    part.figure.measure === whole.figure.measure &&
    differingQualifiers(part, whole).every((qualifier) => qualifier === 'SCOPE')
  );
}

/** Whose part is missing. Of a part that is kept back nothing is worked out, and what is left is put down to nobody. */
function missingText(
  whole: FigureClaim,
  missing: readonly string[],
  left: string,
  input: ComparisonInput,
  names: Names,
): string {
  const isKept = (code: string): boolean =>
    input.figures.some(
      ({ figure, subject, value }) =>
        value === null &&
        figure.absence?.kind === 'WITHHELD' &&
        figure.measure === whole.figure.measure &&
        subject === code,
    );
  const kept = missing.filter(isKept);
  const others = missing.filter((code) => !isKept(code));
  const notStated =
    others.length === 0 ? '' : `The part of ${names.list(others)} is not stated on the same basis.`;
  if (kept.length > 0) return `${names.list(kept)} keeps its part back. ${notStated}`.trim();
  return `${notStated} What is left (${left}) is put down to nobody: parts on another basis may be in it.`;
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
    return {
      ...base,
      verdict: 'INCOMPLETE',
      reason: `${arithmetic}. ${missingText(whole, missing, amountText(difference, unit), input, names)}`,
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
