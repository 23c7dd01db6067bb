import { sum, type Decimal } from '../../common/number/decimal';
import { listOf } from '../../common/text/words';
import { mayBeSameDate } from '../../common/time/partialDate';
import { plainWords } from '../../common/contract/aspectKey';
import { isSurelyAbove, rangeOf } from '../answer/range';
import type { Breakdown, ComparisonInput, FigureClaim, Named } from '../model';
import type { Names } from '../words/names';
import { amountText, saidText } from '../words/quantities';
import { figureSubject } from '../words/subject';
import { allowedInSum, sumRange } from './sumRange';
import type { SumFinding } from './sumFinding';

function isNamed({ figure }: FigureClaim, { measure, component }: Named): boolean {
  return figure.measure === measure && plainWords(figure.component) === plainWords(component);
}

function sourceOf({ figure: { evidence } }: FigureClaim): string {
  return evidence?.address ?? evidence?.title ?? '';
}

/** Every way to take one claim from each list. */
function choices(lists: readonly (readonly FigureClaim[])[]): FigureClaim[][] {
  return lists.reduce<FigureClaim[][]>(
    (chosen, list) => chosen.flatMap((taken) => list.map((claim) => [...taken, claim])),
    [[]],
  );
}

/** The claims from one source, when there are any, else all. */
function preferring(list: readonly FigureClaim[], source: string): readonly FigureClaim[] {
  const same = list.filter((claim) => sourceOf(claim) === source);
  return same.length > 0 ? same : list;
}

/**
 * Which parts to add up: those that one source states together belong together. Of what is left over, the claims of the
 * whole's own source come first, and a claim that repeats another's number counts once.
 */
function combinations(whole: FigureClaim, lists: readonly (readonly FigureClaim[])[]): FigureClaim[][] {
  const bySource = choices(lists).filter((taken) => new Set(taken.map(sourceOf)).size === 1);
  const used = new Set(bySource.flat());
  const rest = lists
    .map((list) => list.filter((claim) => !used.has(claim)))
    .map((list) => preferring(list, sourceOf(whole)))
    .map((list) => [...new Map(list.map((claim) => [claim.value?.toFixed(), claim])).values()]);
  return [...bySource, ...choices(rest)];
}

/** True when the whole and its parts can end on the same day, as far as both say when they end. */
function endTogether(whole: FigureClaim, parts: readonly FigureClaim[]): boolean {
  const end = whole.figure.period.to;
  const ends = parts.map(({ figure }) => figure.period.to).filter((to) => typeof to === 'string');
  return !end || ends.length === 0 || ends.some((to) => mayBeSameDate(to, end));
}

function check(whole: FigureClaim, parts: readonly FigureClaim[], names: Names): SumFinding {
  const unit = whole.figure.quantity?.unit ?? 'GBP';
  const total = sum(parts.map(({ value }) => value as Decimal));
  const stated = whole.value as Decimal;
  const difference = stated.minus(total);
  const allowed = allowedInSum([whole, ...parts]);
  const [of, made] = [rangeOf(whole), sumRange(parts)];
  const fits = !isSurelyAbove(of, made, allowed) && !isSurelyAbove(made, of, allowed);
  const terms = parts.map(
    (part) => `${saidText(part)} (${part.figure.component ?? ''}, ${names.voice(part)})`,
  );
  const arithmetic = `${listOf(terms)} make ${amountText(total, unit)}; ${names.voice(whole)} gives ${saidText(whole)} (${whole.figure.component ?? ''})`;
  const gap = amountText(difference.abs(), unit);
  const outcome = difference.eq(0)
    ? ': exactly. A sum that fits is no proof that the parts were meant so.'
    : fits
      ? `: ${gap} apart, which rounding and precision explain. A sum that fits is no proof that the parts were meant so.`
      : `: ${gap} apart, more than rounding and precision explain (${amountText(allowed, unit)}).`;
  return {
    subject: figureSubject([whole], names),
    verdict: fits ? 'ADDS_UP' : 'DOES_NOT_ADD_UP',
    parts,
    total,
    unit,
    stated: [whole],
    difference,
    missing: [],
    reason: arithmetic + outcome,
  };
}

function checksOf(breakdown: Breakdown, input: ComparisonInput, names: Names): SumFinding[] {
  const numbers = input.figures.filter(({ value }) => value !== null);
  const wholes = numbers.filter((claim) => isNamed(claim, breakdown.whole));
  return wholes.flatMap((whole) => {
    const lists = breakdown.parts.map((part) =>
      numbers.filter(
        (claim) =>
          isNamed(claim, part) &&
          claim.subject === whole.subject &&
          claim.figure.quantity?.unit === whole.figure.quantity?.unit,
      ),
    );
    return combinations(whole, lists)
      .filter((parts) => parts.length === breakdown.parts.length && endTogether(whole, parts))
      .map((parts) => check(whole, parts, names));
  });
}

/**
 * Checks what the directory's editors read as made of parts: a budget after an increase, a running total of two years.
 * Parts of one whole are of the same body and unit; a claim of the whole that says the same number counts once.
 */
export function breakdownSums(input: ComparisonInput, names: Names): SumFinding[] {
  const all = input.breakdowns.flatMap((breakdown) => checksOf(breakdown, input, names));
  const unique = new Map(
    all.map((finding) => [
      JSON.stringify([
        finding.subject,
        finding.stated[0]?.value?.toFixed(),
        finding.parts.map(({ id }) => id),
      ]),
      finding,
    ]),
  );
  return [...unique.values()];
}
