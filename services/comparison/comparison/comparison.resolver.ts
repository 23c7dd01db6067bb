import { Arg, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { ComparisonFinding } from '../compare';
import type { ComparisonContext } from '../context';
import { Verdict } from '../enums';
import { netPositions } from '../net/netPositions';
import { valueForMoney } from '../value/valueForMoney';
import {
  AspectComparison,
  Comparison,
  Coverage,
  NetPosition,
  Question,
  SumCheck,
  ValueForMoney,
} from './comparison.type';
import { findingFor } from './findingFor';
import { toAspect, toCoverage, toNetPosition, toQuestion, toSumCheck, toValueForMoney } from './toGraphql';

/** A reference with what the gateway handed over: read and compared once, however many fields are asked for. */
class ReferredComparison extends Comparison {
  finding: ComparisonFinding | undefined;
}

/** Takes a reference in. Nothing is worked out here; without the directory's part there is nothing to conclude. */
export function comparisonByReference(
  representation: { id: string },
  { read }: ComparisonContext,
): Comparison {
  const input = read(representation);
  return Object.assign(new ReferredComparison(), {
    id: representation.id,
    finding: input && findingFor(input),
  });
}

function findingOf(comparison: Comparison): ComparisonFinding | undefined {
  return (comparison as ReferredComparison).finding;
}

@Resolver(() => Comparison)
export class ComparisonResolver {
  @FieldResolver(() => Verdict, { nullable: true })
  verdict(@Root() comparison: Comparison): Verdict | null {
    return findingOf(comparison)?.verdict ?? null;
  }

  @FieldResolver(() => [AspectComparison], { nullable: true })
  aspects(
    @Root() comparison: Comparison,
    @Arg('verdict', () => [Verdict], {
      nullable: true,
      description: 'Only aspects with one of these verdicts.',
    })
    verdicts: Verdict[] | null,
  ): AspectComparison[] | null {
    const finding = findingOf(comparison);
    if (finding === undefined) return null;
    return finding.aspects
      .filter(({ verdict }) => !verdicts || verdicts.includes(verdict))
      .map((aspect) => toAspect(aspect, finding));
  }

  @FieldResolver(() => [SumCheck], { nullable: true })
  sums(@Root() comparison: Comparison): SumCheck[] | null {
    const finding = findingOf(comparison);
    return finding ? finding.sums.map((sum) => toSumCheck(sum, finding)) : null;
  }

  @FieldResolver(() => Coverage, { nullable: true })
  coverage(@Root() comparison: Comparison): Coverage | null {
    const finding = findingOf(comparison);
    return finding ? toCoverage(finding.coverage) : null;
  }

  @FieldResolver(() => [Question], { nullable: true })
  questions(
    @Root() comparison: Comparison,
    @Arg('body', () => ID, { nullable: true, description: 'Only questions to put to this body.' })
    body: string | null,
  ): Question[] | null {
    const finding = findingOf(comparison);
    if (finding === undefined) return null;
    return (body ? finding.questionsTo(body) : finding.questions).map(toQuestion);
  }

  @FieldResolver(() => [NetPosition], { nullable: true })
  netPositions(@Root() comparison: Comparison): NetPosition[] | null {
    const finding = findingOf(comparison);
    return finding ? netPositions(finding.input).map(toNetPosition) : null;
  }

  @FieldResolver(() => [ValueForMoney], { nullable: true })
  valueForMoney(@Root() comparison: Comparison): ValueForMoney[] | null {
    const finding = findingOf(comparison);
    return finding ? valueForMoney(finding.input).map((value) => toValueForMoney(value, finding)) : null;
  }
}
