import { disputeIn, type Dispute } from './aspect/dispute';
import { factAspects } from './aspect/factAspects';
import { figureAspects } from './aspect/figureAspects';
import type { AspectFinding } from './aspect/finding';
import { shownUnder } from './aspect/positions';
import { bySeriousness, mostSerious } from './aspect/seriousness';
import { coverageOf, type CoverageFinding } from './coverage/coverage';
import type { Verdict } from './enums';
import type { ComparisonInput } from './model';
import { once } from './once';
import { inOrderOfImportance, questionsOf } from './question/questions';
import type { QuestionFinding } from './question/questionFinding';
import { breakdownSums } from './sum/breakdowns';
import { shareSums } from './sum/shares';
import type { SumFinding } from './sum/sumFinding';
import { wholeSums } from './sum/wholes';
import { Names } from './words/names';

function isDisagreement(verdict: Verdict): boolean {
  return verdict === 'DIFFERS' || verdict === 'CONTRADICTS_ITSELF';
}

/** What a comparison concludes. Each part is worked out when it is first asked for. */
export class ComparisonFinding {
  readonly names: Names;

  constructor(readonly input: ComparisonInput) {
    this.names = new Names(input.parties);
  }

  /** Every aspect that anybody states anything on, the most serious verdict first. */
  @once
  get aspects(): readonly AspectFinding[] {
    return this.found.toSorted(
      (a, b) => bySeriousness(a.verdict, b.verdict) || (a.subject < b.subject ? -1 : 1),
    );
  }

  @once
  get sums(): readonly SumFinding[] {
    const all = [
      ...wholeSums(this.input, this.names),
      ...shareSums(this.input, this.names),
      ...breakdownSums(this.input, this.names),
    ];
    // A whole that two sources give in the same words is checked once.
    return [...new Map(all.map((one) => [one.reason, one])).values()];
  }

  @once
  get coverage(): CoverageFinding {
    return coverageOf(this.input);
  }

  /** The most important first. */
  @once
  get questions(): readonly QuestionFinding[] {
    return inOrderOfImportance(this.asked);
  }

  /** Those that are put to one body, the most important first. */
  questionsTo(body: string): QuestionFinding[] {
    return inOrderOfImportance(this.asked.filter(({ putTo }) => putTo === body));
  }

  /** The most serious verdict of all aspects and of the accounts that are missing; undefined when there is nothing. */
  @once
  get verdict(): Verdict | undefined {
    const { silent, unavailable } = this.coverage;
    return mostSerious([
      ...this.found.map(({ verdict }) => verdict),
      ...(silent.length > 0 ? (['SILENT'] as const) : []),
      ...(unavailable.length > 0 ? (['UNAVAILABLE'] as const) : []),
    ]);
  }

  /** Between whom the accounts and observations differ; undefined where they do not. */
  @once
  get dispute(): Dispute | undefined {
    return disputeIn(this.found.flatMap(({ pairs }) => pairs));
  }

  /** Codes of the bodies that disagree, with others or with themselves. */
  @once
  get differing(): ReadonlySet<string> {
    const claims = this.found
      .filter(({ verdict }) => isDisagreement(verdict))
      .flatMap(({ pairs }) => pairs.filter(({ finding }) => isDisagreement(finding.verdict)))
      .flatMap(({ a, b }) => [a, b]);
    return new Set(claims.filter(({ observer }) => observer === null).flatMap(shownUnder));
  }

  /** The questions as they came. */
  @once
  private get asked(): readonly QuestionFinding[] {
    return questionsOf(this.input, this.aspects, this.sums, this.names);
  }

  /** The aspects as they came. */
  @once
  private get found(): readonly AspectFinding[] {
    return [...figureAspects(this.input, this.names), ...factAspects(this.input, this.names)];
  }
}
