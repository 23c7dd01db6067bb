import type { Decimal } from '../../common/number/decimal';
import { MOST_SERIOUS_FIRST } from '../aspect/seriousness';
import type { ComparisonFinding } from '../compare';
import type { Verdict } from '../enums';
import type { Party } from '../model';
import { isPanelReportOverdue, lastPanelReport } from '../question/panelReport';
import { totalOf, type TotalFinding } from './totals';

export interface VerdictCountFinding {
  readonly verdict: Verdict;
  readonly count: number;
}

/** How many comparisons got which verdict, the most serious first. */
export function countVerdicts(comparisons: readonly ComparisonFinding[]): VerdictCountFinding[] {
  const counts = new Map<Verdict, number>();
  for (const { verdict } of comparisons) if (verdict) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return MOST_SERIOUS_FIRST.flatMap((verdict) => {
    const count = counts.get(verdict);
    return count === undefined ? [] : [{ verdict, count }];
  });
}

export interface FunctionFinding {
  readonly function: string;
  readonly collaborations: number;
  readonly contributions: TotalFinding;
  readonly savings: TotalFinding;
  readonly verdicts: readonly VerdictCountFinding[];
}

/** One summary for each kind of work, in alphabetical order. */
export function byFunction(comparisons: readonly ComparisonFinding[]): FunctionFinding[] {
  const groups = new Map<string, ComparisonFinding[]>();
  for (const one of comparisons)
    groups.set(one.input.function, [...(groups.get(one.input.function) ?? []), one]);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, group]) => ({
      function: name,
      collaborations: group.length,
      contributions: totalOf(group, 'contributions'),
      savings: totalOf(group, 'savings'),
      verdicts: countVerdicts(group),
    }));
}

export interface BodyFinding {
  readonly body: string;
  readonly collaborations: number;
  readonly published: number;
  readonly contributions: Decimal | null;
  readonly differing: number;
  readonly lastReportedToPanelOn: string | null;
  /** Null for a body without an account: it has nothing to report yet. */
  readonly panelReportOverdue: boolean | null;
}

/** True when the body is among those that disagree, with others or with themselves. */
function isDiffering({ aspects }: ComparisonFinding, body: string): boolean {
  return aspects.some(({ positions }) =>
    positions.some(
      (position) =>
        position.body === body &&
        (position.verdict === 'DIFFERS' || position.verdict === 'CONTRADICTS_ITSELF'),
    ),
  );
}

/** One summary for each body, in the order given. */
export function byBody(
  comparisons: readonly ComparisonFinding[],
  bodies: readonly Party[],
  period: string,
): BodyFinding[] {
  const contributions = totalOf(comparisons, 'contributions').byBody;
  return bodies.map(({ code }) => {
    const involved = comparisons.filter(({ input }) => input.parties.some((party) => party.code === code));
    const published = involved.flatMap(({ input }) =>
      input.parties
        .filter((party) => party.code === code && party.standing.kind === 'published')
        .map((party) => lastPanelReport(input, party)),
    );
    const last = published
      .filter((date) => date !== null)
      .sort()
      .at(-1);
    return {
      body: code,
      collaborations: involved.length,
      published: published.length,
      contributions: contributions.get(code) ?? null,
      differing: involved.filter((one) => isDiffering(one, code)).length,
      lastReportedToPanelOn: last ?? null,
      panelReportOverdue: published.length === 0 ? null : isPanelReportOverdue(last ?? null, period),
    };
  });
}
