import type { Decimal } from '../../common/number/decimal';
import { MOST_SERIOUS_FIRST } from '../aspect/seriousness';
import type { ComparisonFinding } from '../compare';
import type { Verdict } from '../enums';
import type { ComparisonInput, ExpectedParty, Party } from '../model';
import { once } from '../once';
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

/** The collaborations of one kind of work. */
export class FunctionFinding {
  readonly function: string;

  constructor(
    name: string,
    private readonly comparisons: readonly ComparisonFinding[],
  ) {
    this.function = name;
  }

  get collaborations(): number {
    return this.comparisons.length;
  }

  @once
  get contributions(): TotalFinding {
    return totalOf(this.comparisons, 'contributions');
  }

  @once
  get savings(): TotalFinding {
    return totalOf(this.comparisons, 'savings');
  }

  get verdicts(): VerdictCountFinding[] {
    return countVerdicts(this.comparisons);
  }
}

/** One summary for each kind of work, in alphabetical order. */
export function byFunction(comparisons: readonly ComparisonFinding[]): FunctionFinding[] {
  const groups = new Map<string, ComparisonFinding[]>();
  for (const one of comparisons)
    groups.set(one.input.function, [...(groups.get(one.input.function) ?? []), one]);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, group]) => new FunctionFinding(name, group));
}

/** One body's collaborations. What takes a look at every figure is worked out when it is asked for. */
export class BodyFinding {
  readonly collaborations: number;
  private readonly accounts: readonly { readonly input: ComparisonInput; readonly party: ExpectedParty }[];

  constructor(
    readonly body: string,
    /** The comparisons in which an account of it is expected. */
    private readonly involved: readonly ComparisonFinding[],
    private readonly period: string,
    private readonly contributionsByBody: () => ReadonlyMap<string, Decimal>,
  ) {
    this.collaborations = involved.length;
    this.accounts = involved.flatMap(({ input }) =>
      input.parties
        .filter(({ code, standing }) => code === body && standing.kind === 'published')
        .map((party) => ({ input, party })),
    );
  }

  /** What it adds to the contributions; null when it states nothing that counts. */
  get contributions(): Decimal | null {
    return this.contributionsByBody().get(this.body) ?? null;
  }

  get published(): number {
    return this.accounts.length;
  }

  /** In how many comparisons it disagrees, with others or with itself. */
  get differing(): number {
    return this.involved.filter(({ differing }) => differing.has(this.body)).length;
  }

  @once
  get lastReportedToPanelOn(): string | null {
    const dates = this.accounts.map(({ input, party }) => lastPanelReport(input, party));
    return (
      dates
        .filter((date) => date !== null)
        .sort()
        .at(-1) ?? null
    );
  }

  /** Null for a body without an account: it has nothing to report yet. */
  get panelReportOverdue(): boolean | null {
    return this.published === 0 ? null : isPanelReportOverdue(this.lastReportedToPanelOn, this.period);
  }
}

/** One summary for each body, in the order given. */
export function byBody(
  comparisons: readonly ComparisonFinding[],
  bodies: readonly Party[],
  period: string,
): BodyFinding[] {
  let counted: ReadonlyMap<string, Decimal> | undefined;
  const contributions = (): ReadonlyMap<string, Decimal> =>
    (counted ??= totalOf(comparisons, 'contributions').byBody);
  return bodies.map(({ code }) => {
    const involved = comparisons.filter(({ input }) => input.parties.some((party) => party.code === code));
    return new BodyFinding(code, involved, period, contributions);
  });
}
