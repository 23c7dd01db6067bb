import { Arg, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { quantity, type Quantity } from '../../common/contract/figure';
import type { CollaborationFunction } from '../../common/contract/reference';
import { hubError } from '../../common/errors/hubError';
import type { Decimal } from '../../common/number/decimal';
import { AspectComparison, Coverage } from '../comparison/comparison.type';
import { toAspect, toCoverage } from '../comparison/toGraphql';
import { RankBy, Verdict } from '../enums';
import type { ComparisonContext } from '../context';
import { readOverview } from '../input/readOverview';
import { OverviewFinding } from './overview';
import {
  BodySummary,
  FunctionSummary,
  Overview,
  RankedComparison,
  VerdictCount,
  type LeftOut,
} from './overview.type';
import type { TotalFinding } from './totals';

/** A reference with what the gateway handed over, read once. */
class ReferredOverview extends Overview {
  finding: OverviewFinding | undefined;
}

export function overviewByReference(representation: { id: string }, { read }: ComparisonContext): Overview {
  const input = readOverview(representation, read);
  return Object.assign(new ReferredOverview(), {
    id: representation.id,
    finding: input && new OverviewFinding(input),
  });
}

function findingOf(overview: Overview): OverviewFinding | undefined {
  return (overview as ReferredOverview).finding;
}

const pounds = (amount: Decimal | null): Quantity | null =>
  amount === null ? null : quantity(amount, 'GBP');

function toLeftOut({ leftOut }: TotalFinding): LeftOut[] {
  return leftOut.map(({ collaboration, claim, reason }) => ({
    collaboration: { id: collaboration },
    body: claim.holders[0] === undefined ? null : { code: claim.holders[0] },
    figure: claim.figure,
    reason,
  }));
}

@Resolver(() => Overview)
export class OverviewResolver {
  @FieldResolver(() => Coverage, { nullable: true })
  coverage(@Root() overview: Overview): Coverage | null {
    const finding = findingOf(overview);
    return finding ? toCoverage(finding.coverage) : null;
  }

  @FieldResolver(() => [VerdictCount], { nullable: true })
  verdicts(@Root() overview: Overview): VerdictCount[] | null {
    return findingOf(overview)?.verdicts ?? null;
  }

  @FieldResolver(() => [FunctionSummary], { nullable: true })
  byFunction(@Root() overview: Overview): FunctionSummary[] | null {
    return (
      findingOf(overview)?.byFunction.map((one) => ({
        function: one.function as CollaborationFunction,
        collaborations: one.collaborations,
        get contributions() {
          return pounds(one.contributions.amount);
        },
        get savings() {
          return pounds(one.savings.amount);
        },
        get leftOut() {
          return [...toLeftOut(one.contributions), ...toLeftOut(one.savings)];
        },
        verdicts: one.verdicts,
      })) ?? null
    );
  }

  @FieldResolver(() => [BodySummary], { nullable: true })
  byBody(@Root() overview: Overview): BodySummary[] | null {
    return (
      findingOf(overview)?.byBody.map((one) => ({
        body: { code: one.body },
        collaborations: one.collaborations,
        published: one.published,
        get contributions() {
          return pounds(one.contributions);
        },
        get differing() {
          return one.differing;
        },
        get lastReportedToPanelOn() {
          return one.lastReportedToPanelOn;
        },
        get panelReportOverdue() {
          return one.panelReportOverdue;
        },
      })) ?? null
    );
  }

  @FieldResolver(() => [RankedComparison], { nullable: true })
  ranked(
    @Root() overview: Overview,
    @Arg('by', () => RankBy, { nullable: true, defaultValue: 'VERDICT', description: 'What to rank by.' })
    by: RankBy | null,
    @Arg('verdict', () => [Verdict], {
      nullable: true,
      description: 'Only comparisons with one of these verdicts.',
    })
    verdicts: Verdict[] | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most; all when none is given.' })
    first: number | null,
  ): RankedComparison[] | null {
    if (typeof first === 'number' && first < 0)
      throw hubError('BAD_PAGE', `first: ${first} cannot be used; ask for 0 or more.`);
    const finding = findingOf(overview);
    if (finding === undefined) return null;
    return finding
      .ranked({ by: by ?? 'VERDICT', verdicts: verdicts ?? null, first: first ?? null })
      .map(({ comparison, verdict, spreadPercent, size }) => ({
        comparison: { id: comparison.input.id },
        verdict,
        spreadPercent,
        size: pounds(size),
      }));
  }

  @FieldResolver(() => [AspectComparison], { nullable: true })
  remarks(@Root() overview: Overview): AspectComparison[] | null {
    const remarks = findingOf(overview)?.remarks;
    return remarks ? remarks.aspects.map((aspect) => toAspect(aspect, remarks)) : null;
  }
}
