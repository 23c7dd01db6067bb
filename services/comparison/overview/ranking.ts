import type { Decimal } from '../../common/number/decimal';
import { MOST_SERIOUS_FIRST } from '../aspect/seriousness';
import type { ComparisonFinding } from '../compare';
import type { RankBy, Verdict } from '../enums';

/** A comparison with what it can be ranked by. */
export interface RankedFinding {
  readonly comparison: ComparisonFinding;
  readonly verdict: Verdict;
  /** The widest spread of comparable numbers, as a percentage of the highest; null when no two can be compared. */
  readonly spreadPercent: number | null;
  /** The largest amount of money that is stated about it, in pounds; null when none is. */
  readonly size: Decimal | null;
}

export interface RankingOptions {
  readonly by: RankBy;
  readonly verdicts: readonly Verdict[] | null;
  readonly first: number | null;
}

const SIZE_MEASURES: ReadonlySet<string> = new Set(['COST', 'BUDGET', 'CONTRIBUTION', 'SCOPE_OF_BUDGET']);

function widestSpread({ aspects }: ComparisonFinding): number | null {
  const percents = aspects.flatMap(({ spread }) =>
    spread && spread.highest.gt(0)
      ? [spread.highest.minus(spread.lowest).div(spread.highest).times(100).round(2).toNumber()]
      : [],
  );
  return percents.length === 0 ? null : Math.max(...percents);
}

function largestAmount({ input }: ComparisonFinding): Decimal | null {
  return input.figures
    .filter(({ figure }) => SIZE_MEASURES.has(figure.measure) && figure.quantity?.unit === 'GBP')
    .reduce<Decimal | null>(
      (most, { value }) => (value && (most === null || value.gt(most)) ? value : most),
      null,
    );
}

const COMPARE: Readonly<Record<RankBy, (a: RankedFinding, b: RankedFinding) => number>> = {
  VERDICT: (a, b) => MOST_SERIOUS_FIRST.indexOf(a.verdict) - MOST_SERIOUS_FIRST.indexOf(b.verdict),
  SPREAD: (a, b) => (b.spreadPercent ?? -1) - (a.spreadPercent ?? -1),
  SIZE: (a, b) => (b.size && a.size ? b.size.cmp(a.size) : Number(a.size === null) - Number(b.size === null)),
};

/** Comparisons with a verdict, the most serious, widest or largest first; equal ones by id. */
export function rank(
  comparisons: readonly ComparisonFinding[],
  { by, verdicts, first }: RankingOptions,
): RankedFinding[] {
  const ranked = comparisons
    .flatMap((comparison) => {
      const { verdict } = comparison;
      if (verdict === undefined || (verdicts && !verdicts.includes(verdict))) return [];
      return [
        { comparison, verdict, spreadPercent: widestSpread(comparison), size: largestAmount(comparison) },
      ];
    })
    .toSorted((a, b) => COMPARE[by](a, b) || (a.comparison.input.id < b.comparison.input.id ? -1 : 1));
  return first === null ? ranked : ranked.slice(0, Math.max(0, first));
}
