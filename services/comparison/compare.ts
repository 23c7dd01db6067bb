import { factAspects } from './aspect/factAspects';
import { figureAspects } from './aspect/figureAspects';
import type { AspectFinding } from './aspect/finding';
import { bySeriousness, mostSerious } from './aspect/seriousness';
import { coverageOf, type CoverageFinding } from './coverage/coverage';
import type { Verdict } from './enums';
import type { ComparisonInput } from './model';
import { questionsOf } from './question/questions';
import type { QuestionFinding } from './question/questionFinding';
import { breakdownSums } from './sum/breakdowns';
import { shareSums } from './sum/shares';
import type { SumFinding } from './sum/sumFinding';
import { wholeSums } from './sum/wholes';
import { Names } from './words/names';

/** What a comparison concludes. Each part is worked out when it is first asked for. */
export class ComparisonFinding {
  readonly names: Names;
  private made: { aspects?: AspectFinding[]; sums?: SumFinding[]; questions?: QuestionFinding[] } = {};

  constructor(readonly input: ComparisonInput) {
    this.names = new Names(input.parties);
  }

  /** Every aspect that anybody states anything on, the most serious verdict first. */
  get aspects(): readonly AspectFinding[] {
    this.made.aspects ??= [
      ...figureAspects(this.input, this.names),
      ...factAspects(this.input, this.names),
    ].sort((a, b) => bySeriousness(a.verdict, b.verdict) || (a.subject < b.subject ? -1 : 1));
    return this.made.aspects;
  }

  get sums(): readonly SumFinding[] {
    if (this.made.sums === undefined) {
      const all = [
        ...wholeSums(this.input, this.names),
        ...shareSums(this.input, this.names),
        ...breakdownSums(this.input, this.names),
      ];
      // A whole that two sources give in the same words is checked once.
      this.made.sums = [...new Map(all.map((one) => [one.reason, one])).values()];
    }
    return this.made.sums;
  }

  get coverage(): CoverageFinding {
    return coverageOf(this.input);
  }

  get questions(): readonly QuestionFinding[] {
    this.made.questions ??= questionsOf(this.input, this.aspects, this.sums, this.names);
    return this.made.questions;
  }

  /** The most serious verdict of all aspects and of the accounts that are missing; undefined when there is nothing. */
  get verdict(): Verdict | undefined {
    const { silent, unavailable } = this.coverage;
    return mostSerious([
      ...this.aspects.map(({ verdict }) => verdict),
      ...(silent.length > 0 ? (['SILENT'] as const) : []),
      ...(unavailable.length > 0 ? (['UNAVAILABLE'] as const) : []),
    ]);
  }
}
