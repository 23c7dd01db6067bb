import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Relation } from 'typeorm';
import { Figure, Quantity } from '../../common/contract/figure';
import { LocalDateScalar, ReportingPeriodScalar } from '../../common/contract/scalars';
import { CollaborationFunction } from '../../common/contract/reference';
import { AspectComparison, Comparison, Coverage } from '../comparison/comparison.type';
import { Verdict } from '../enums';
import { OVERVIEW_NEEDS } from '../external/needs';
import { Body, Collaboration, Observation } from '../external/types';

@ObjectType({ description: 'How many comparisons got one verdict.' })
export class VerdictCount {
  @Field(() => Verdict, { description: 'The verdict.' })
  verdict!: Verdict;

  @Field(() => Int, { description: 'How many got it.' })
  count!: number;
}

@ObjectType({ description: 'A figure that a total does not count, and why.' })
export class LeftOut {
  @Field(() => Collaboration, { description: 'The collaboration that it is about.' })
  collaboration!: Collaboration;

  @Field(() => Body, { nullable: true, description: 'The body that states it; null for an observer.' })
  body?: Body | null;

  @Field(() => Figure, { description: 'The figure.' })
  figure!: Figure;

  @Field(() => String, { description: 'Plain English: why it does not count.' })
  reason!: string;
}

@ObjectType({ description: 'The collaborations of one kind of work.' })
export class FunctionSummary {
  @Field(() => CollaborationFunction, { description: 'The kind of work.' })
  function!: CollaborationFunction;

  @Field(() => Int, { description: 'How many collaborations there are.' })
  collaborations!: number;

  @Field(() => Quantity, {
    nullable: true,
    description:
      'What bodies say they have paid or incurred as their own contributions in the financial year; null when nothing comparable is stated.',
  })
  contributions?: Quantity | null;

  @Field(() => Quantity, {
    nullable: true,
    description:
      'What bodies say they have saved themselves in the financial year; null when nothing comparable is stated.',
  })
  savings?: Quantity | null;

  @Field(() => [LeftOut], { description: 'Contributions and savings that the totals do not count, and why.' })
  leftOut!: LeftOut[];

  @Field(() => [VerdictCount], { description: 'How many comparisons got which verdict.' })
  verdicts!: VerdictCount[];
}

@ObjectType({ description: "One body's collaborations." })
export class BodySummary {
  @Field(() => Body, { description: 'The body.' })
  body!: Body;

  @Field(() => Int, { description: 'How many collaborations an account of it is expected of.' })
  collaborations!: number;

  @Field(() => Int, { description: 'Of how many it has published one.' })
  published!: number;

  @Field(() => Quantity, {
    nullable: true,
    description:
      'What it says it has paid or incurred as its own contributions in the financial year; null when it states nothing comparable.',
  })
  contributions?: Quantity | null;

  @Field(() => Int, { description: 'In how many comparisons it disagrees, with others or with itself.' })
  differing!: number;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When it last reported one of its accounts to its panel; null where that is not recorded.',
  })
  lastReportedToPanelOn?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether that was more than six months before the end of the period, or is not recorded; null for a body without an account.',
  })
  panelReportOverdue?: boolean | null;
}

@ObjectType({ description: 'A comparison with what it is ranked by.' })
export class RankedComparison {
  @Field(() => Comparison, { description: 'The comparison.' })
  comparison!: Relation<Comparison>;

  @Field(() => Verdict, { description: 'Its most serious verdict.' })
  verdict!: Verdict;

  @Field(() => Float, {
    nullable: true,
    description: 'The widest spread of comparable numbers, as a percentage of the highest.',
  })
  spreadPercent?: number | null;

  @Field(() => Quantity, {
    nullable: true,
    description: 'The largest amount of money that is stated about it.',
  })
  size?: Quantity | null;
}

export const needsOverview = `@requires(fields: "${OVERVIEW_NEEDS}")`;

@Directive('@key(fields: "id")')
@ObjectType({ description: "Many comparisons at once: a region's, or the nation's." })
export class Overview {
  @Field(() => ID, { description: 'scope@period, for example east-midlands@2017-18.' })
  id!: string;

  @Directive('@external')
  @Field(() => ReportingPeriodScalar, { description: 'The period at whose end the accounts are compared.' })
  period?: string;

  @Directive('@external')
  @Field(() => [Comparison], { description: 'The comparisons.' })
  comparisons?: Relation<Comparison>[];

  @Directive('@external')
  @Field(() => [Body], { description: 'The bodies.' })
  bodies?: Body[];

  @Directive('@external')
  @Field(() => [Observation], { description: 'What observers say about collaboration as a whole.' })
  observations?: Observation[];

  @Directive(needsOverview)
  @Field(() => Coverage, {
    nullable: true,
    description:
      'How many of the expected accounts are there; a body is silent here when it is silent on everything.',
  })
  coverage?: Coverage | null;

  @Directive(needsOverview)
  @Field(() => [VerdictCount], { nullable: true, description: 'How many comparisons got which verdict.' })
  verdicts?: VerdictCount[] | null;

  @Directive(needsOverview)
  @Field(() => [FunctionSummary], { nullable: true, description: 'One summary for each kind of work.' })
  byFunction?: FunctionSummary[] | null;

  @Directive(needsOverview)
  @Field(() => [BodySummary], { nullable: true, description: 'One summary for each body.' })
  byBody?: BodySummary[] | null;

  @Directive(needsOverview)
  @Field(() => [RankedComparison], {
    nullable: true,
    description: 'The comparisons in which anything is stated or missing, in an order of choice.',
  })
  ranked?: RankedComparison[] | null;

  @Directive(needsOverview)
  @Field(() => [AspectComparison], {
    nullable: true,
    description: 'What observers say about collaboration as a whole, compared.',
  })
  remarks?: AspectComparison[] | null;
}
