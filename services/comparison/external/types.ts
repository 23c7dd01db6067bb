import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Capacity } from '../../common/contract/enums';
import { Figure } from '../../common/contract/figure';
import { FunctionCost } from '../../common/contract/functionCost';
import { Opportunity } from '../../common/contract/opportunity';
import { DecimalScalar, PartialDateScalar } from '../../common/contract/scalars';
import { Statement } from '../../common/contract/statement';
import { CollaborationFunction, Role, StatisticMeasure } from '../../common/contract/reference';
import { Measure } from '../../common/contract/enums';
import type { Decimal } from '../../common/number/decimal';

/** The parts of other services' types that the comparison refers to or needs. Their descriptions are theirs. */

@Directive('@shareable')
@ObjectType({ description: 'An official statistic about a body.' })
export class Statistic {
  @Field(() => StatisticMeasure, { description: 'What it counts.' })
  measure!: StatisticMeasure;

  @Field(() => DecimalScalar, { description: 'The number; its unit follows from the measure.' })
  value!: Decimal;

  @Field(() => PartialDateScalar, { description: 'The date it stands for.' })
  asAt!: string;

  @Field(() => String, { nullable: true, description: 'A caution on how to read it.' })
  note?: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'The police and crime panel that scrutinises a governing body.' })
export class Panel {
  @Field(() => String, { description: 'Its name.' })
  name!: string;
}

@Directive('@shareable')
@ObjectType({ description: 'Figures by what they measure and which part of the whole they count.' })
export class NamedFigure {
  @Field(() => Measure, { description: 'What is measured.' })
  measure!: Measure;

  @Field(() => String, { description: 'Which part of the whole.' })
  component!: string;
}

@Directive('@shareable')
@ObjectType({
  description:
    "What the directory's editors read as made of parts; the comparison checks whether the numbers bear it out.",
})
export class Breakdown {
  @Field(() => NamedFigure, { description: 'The whole.' })
  whole!: NamedFigure;

  @Field(() => [NamedFigure], { description: 'Its parts.' })
  parts!: NamedFigure[];
}

/**
 * It has nothing of its own: where the comparison names a body, such a field that needs what only publishers have cannot
 * be planned, or takes the planner ten seconds. What it concludes of a body stands behind types of the directory's.
 */
@Directive('@key(fields: "code")')
@Directive('@interfaceObject')
@ObjectType({ description: 'A public body.' })
export class Body {
  @Field(() => ID, { description: 'Its code: lower-case words joined by hyphens.' })
  code!: string;

  @Directive('@external')
  @Field(() => String, { description: 'Its name.' })
  name?: string;

  @Directive('@external')
  @Field(() => [Statistic], { description: 'Official statistics about it, each with its date and source.' })
  statistics?: Statistic[];

  @Directive('@external')
  @Field(() => Panel, { nullable: true, description: 'The panel that scrutinises it, where there is one.' })
  panel?: Panel | null;

  @Directive('@external')
  @Field(() => [Opportunity], {
    nullable: true,
    description:
      'The opportunities to collaborate that it has considered; null where it does not say, empty where it says that there are none.',
  })
  opportunities?: Opportunity[] | null;

  @Directive('@external')
  @Field(() => [FunctionCost], {
    nullable: true,
    description:
      'What its functions cost in each year; null where it does not say, empty where it says that it has no such figures.',
  })
  functionCosts?: FunctionCost[] | null;
}

@Directive('@shareable')
@ObjectType({
  description: 'A body whose own words are needed, so that it is seen when they cannot be had.',
})
export class ExpectedBody {
  @Field(() => Body, { description: 'The body.' })
  body!: Body;

  @Field(() => Boolean, { description: 'False for a body without a published subgraph.' })
  publishes!: boolean;
}

@Directive('@shareable')
@ObjectType({ description: "One body's part in a collaboration, as one source states it." })
export class Membership {
  @Field(() => Body, { description: 'The body.' })
  body!: Body;

  @Field(() => Role, { description: 'What it is in the collaboration.' })
  role!: Role;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Since when; null where not known.' })
  from?: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'Until when; null where not known, which does not mean that it goes on.',
  })
  to?: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'A figure or statement by somebody who is no party.' })
export class Observation {
  @Field(() => Capacity, { description: 'In what capacity it was said.' })
  by!: Capacity;

  @Field(() => Figure, { nullable: true, description: 'The figure, when it is one.' })
  figure?: Figure | null;

  @Field(() => Statement, { nullable: true, description: 'The statement, when it is no figure.' })
  statement?: Statement | null;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A joint working arrangement of public bodies.' })
export class Collaboration {
  @Field(() => ID, { description: 'Its canonical id: lower-case words joined by hyphens.' })
  id!: string;

  @Directive('@external')
  @Field(() => String, { description: 'Its name.' })
  name?: string;

  @Directive('@external')
  @Field(() => CollaborationFunction, { description: 'What kind of work it does.' })
  function?: CollaborationFunction;

  @Directive('@external')
  @Field(() => [Breakdown], {
    description:
      "What the directory's editors read as made of parts; the comparison checks whether the numbers bear it out.",
  })
  breakdowns?: Breakdown[];

  @Directive('@external')
  @Field(() => [Membership], { description: 'Who is or was in it, and in what role.' })
  memberships?: Membership[];

  @Directive('@external')
  @Field(() => [Observation], {
    description:
      'Figures and statements by others than the parties: inspectorate, government, auditor, press.',
  })
  observations?: Observation[];
}

@Directive('@shareable')
@ObjectType({
  description: 'An account that ought to be there: of a party, or of a publisher that reports one.',
})
export class ExpectedAccount {
  @Field(() => ID, { description: 'The id the account has or would have.' })
  id!: string;

  @Field(() => Body, { description: 'The body whose account it is.' })
  body!: Body;

  @Field(() => Boolean, { description: 'False for a body without a published subgraph.' })
  publishes!: boolean;
}
