import type { ComparisonFinding } from '../compare';
import { findingFor } from '../comparison/findingFor';
import type { CoverageFinding } from '../coverage/coverage';
import type { ComparisonInput, Party } from '../model';
import {
  byBody,
  byFunction,
  countVerdicts,
  type BodyFinding,
  type FunctionFinding,
  type VerdictCountFinding,
} from './summaries';
import { rank, type RankedFinding, type RankingOptions } from './ranking';

/** Everything that one overview is made from. */
export interface OverviewInput {
  readonly period: string;
  readonly comparisons: readonly ComparisonInput[];
  readonly bodies: readonly Party[];
  /** What observers say about collaboration as a whole, as a comparison without parties. */
  readonly remarks: ComparisonInput;
}

/** A region's or the nation's comparisons taken together. */
export class OverviewFinding {
  readonly comparisons: readonly ComparisonFinding[];

  constructor(readonly input: OverviewInput) {
    this.comparisons = input.comparisons.map(findingFor);
  }

  /** Accounts are counted one by one; a body is silent when it is silent on everything, and named once. */
  get coverage(): CoverageFinding {
    const all = this.comparisons.map(({ coverage }) => coverage);
    const codes = (pick: (coverage: CoverageFinding) => readonly string[]): string[] =>
      [...new Set(all.flatMap(pick))].sort();
    const published = new Set(
      this.comparisons.flatMap(({ input }) =>
        input.parties.filter(({ standing }) => standing.kind !== 'silent').map(({ code }) => code),
      ),
    );
    return {
      partiesExpected: all.reduce((total, { partiesExpected }) => total + partiesExpected, 0),
      published: all.reduce((total, one) => total + one.published, 0),
      silent: codes(({ silent }) => silent).filter((code) => !published.has(code)),
      unavailable: codes(({ unavailable }) => unavailable),
      carriedForward: codes(({ carriedForward }) => carriedForward),
    };
  }

  get verdicts(): VerdictCountFinding[] {
    return countVerdicts(this.comparisons);
  }

  get byFunction(): FunctionFinding[] {
    return byFunction(this.comparisons);
  }

  get byBody(): BodyFinding[] {
    return byBody(this.comparisons, this.input.bodies, this.input.period);
  }

  ranked(options: RankingOptions): RankedFinding[] {
    return rank(this.comparisons, options);
  }

  /** What observers say about collaboration as a whole, compared like anything else. */
  get remarks(): ComparisonFinding {
    return findingFor(this.input.remarks);
  }
}
