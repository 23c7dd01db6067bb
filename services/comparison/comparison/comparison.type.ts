import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Relation } from 'typeorm';
import { Aspect, Capacity, Measure } from '../../common/contract/enums';
import { Figure, Quantity } from '../../common/contract/figure';
import { LocalDateScalar, ReportingPeriodScalar } from '../../common/contract/scalars';
import { Statement } from '../../common/contract/statement';
import { Account } from '../account/account.type';
import { Qualifier, ScrutinyHeading, SumVerdict, Verdict } from '../enums';
import { COMPARISON_NEEDS, VALUE_NEEDS } from '../external/needs';
import { Body, Collaboration, ExpectedAccount } from '../external/types';

@ObjectType({
  description:
    'What one body, or one observer that is no party, says on one aspect; a body that says nothing has no figure and no statement.',
})
export class Position {
  @Field(() => Body, { nullable: true, description: 'The body; null for an observer.' })
  body?: Body | null;

  @Field(() => Capacity, { nullable: true, description: 'The observer; null for a body.' })
  observer?: Capacity | null;

  @Field(() => Verdict, { description: 'What the comparison with the others gives for this position.' })
  verdict!: Verdict;

  @Field(() => Figure, { nullable: true, description: 'The figure it states.' })
  figure?: Figure | null;

  @Field(() => Statement, { nullable: true, description: 'The statement it makes.' })
  statement?: Statement | null;

  @Field(() => ReportingPeriodScalar, {
    nullable: true,
    description: "The earlier period that the body's account is carried forward from, when it is.",
  })
  carriedForwardFrom?: string | null;
}

@ObjectType({ description: 'Lowest and highest of the numbers that can be compared.' })
export class Spread {
  @Field(() => Quantity, { description: 'The lowest.' })
  lowest!: Quantity;

  @Field(() => Quantity, { description: 'The highest.' })
  highest!: Quantity;

  @Field(() => Quantity, { description: 'The highest less the lowest.' })
  difference!: Quantity;

  @Field(() => Float, { nullable: true, description: 'The difference as a percentage of the highest.' })
  percent?: number | null;
}

@ObjectType({ description: 'A question for a panel to put to its own policing body.' })
export class Question {
  @Field(() => String, { description: 'The question, to be read out.' })
  text!: string;

  @Field(() => Body, { description: 'The body to put it to.' })
  putTo!: Body;

  @Field(() => [Body], {
    description:
      "The bodies whose accounts give rise to it; none when it rests on its own words or an observer's.",
  })
  raisedBy!: Body[];

  @Field(() => String, { description: 'What it is about.' })
  subject!: string;

  @Field(() => Verdict, { description: 'The verdict that it follows from.' })
  verdict!: Verdict;

  @Field(() => ScrutinyHeading, { description: 'The heading under which panels asked to scrutinise it.' })
  heading!: ScrutinyHeading;
}

@ObjectType({ description: 'Two statements of one aspect set against each other.' })
export class PairComparison {
  @Field(() => Position, { description: 'The one.' })
  one!: Position;

  @Field(() => Position, { description: 'The other.' })
  other!: Position;

  @Field(() => Verdict, { description: 'What follows.' })
  verdict!: Verdict;

  @Field(() => [Qualifier], { description: 'For NOT_COMPARABLE: the qualifiers that differ.' })
  differingQualifiers!: Qualifier[];
}

@ObjectType({ description: 'What one body replies to the comparison of one aspect: its right of reply.' })
export class AspectReply {
  @Field(() => Body, { description: 'The body.' })
  body!: Body;

  @Field(() => String, { description: 'The reply, in the words of the body.' })
  text!: string;

  @Field(() => ReportingPeriodScalar, { description: 'The half-year whose comparison it replies to.' })
  period!: string;

  @Field(() => LocalDateScalar, { description: 'When it was published through the hub.' })
  repliedOn!: string;
}

@ObjectType({ description: 'One aspect of a collaboration, as everybody states it.' })
export class AspectComparison {
  @Field(() => ID, {
    description:
      'What it is about, to reply to: COST.WHOLE, STAFF.OWN, STATUS; aspects that answer questions on one thing share it.',
  })
  key!: string;

  @Field(() => String, {
    description: 'For example: Cost of the whole collaboration, paid, running total 2016 to September 2020.',
  })
  subject!: string;

  @Field(() => Measure, { nullable: true, description: 'What is measured, for figures.' })
  measure?: Measure | null;

  @Field(() => Aspect, { nullable: true, description: 'What is stated, for statements.' })
  aspect?: Aspect | null;

  @Field(() => Verdict, { description: 'What the comparison concludes.' })
  verdict!: Verdict;

  @Field(() => String, { description: 'Plain English: why this verdict, and what differs.' })
  reason!: string;

  @Field(() => [Qualifier], { description: 'For NOT_COMPARABLE: the qualifiers that differ.' })
  differingQualifiers!: Qualifier[];

  @Field(() => [Position], { description: 'What each body and each observer says.' })
  positions!: Position[];

  @Field(() => [PairComparison], {
    description: 'Every two statements of the aspect set against each other.',
  })
  pairs!: PairComparison[];

  @Field(() => Spread, {
    nullable: true,
    description: 'How far apart the comparable numbers are; null when no two can be compared.',
  })
  spread?: Spread | null;

  @Field(() => [Question], { description: 'What a panel should ask; none where the accounts agree.' })
  questions!: Question[];

  @Field(() => [AspectReply], { description: 'What bodies reply to this comparison, in order of body.' })
  replies!: AspectReply[];
}

@ObjectType({ description: 'Whether stated parts make up a stated whole, or shares a hundred per cent.' })
export class SumCheck {
  @Field(() => String, { description: 'What is added up.' })
  subject!: string;

  @Field(() => SumVerdict, { description: 'Whether it adds up.' })
  verdict!: SumVerdict;

  @Field(() => [Position], { description: 'The parts, one for each body.' })
  parts!: Position[];

  @Field(() => Quantity, { description: 'The sum of the parts, exact.' })
  total!: Quantity;

  @Field(() => [Position], { description: 'Who states the whole; nobody for shares.' })
  stated!: Position[];

  @Field(() => Quantity, { nullable: true, description: 'The whole less the sum of the parts.' })
  difference?: Quantity | null;

  @Field(() => [Body], { description: 'The parties whose part is not stated.' })
  missing!: Body[];

  @Field(() => String, { description: 'Plain English: the arithmetic, and what rounding explains.' })
  reason!: string;
}

@ObjectType({ description: 'Which of the expected accounts are there.' })
export class Coverage {
  @Field(() => Int, { description: 'How many accounts are expected.' })
  partiesExpected!: number;

  @Field(() => Int, { description: 'How many are published.' })
  published!: number;

  @Field(() => [Body], { description: 'Bodies that have published no account by then.' })
  silent!: Body[];

  @Field(() => [Body], { description: 'Bodies whose subgraph could not be reached.' })
  unavailable!: Body[];

  @Field(() => [Body], { description: 'Bodies whose latest account is from an earlier period.' })
  carriedForward!: Body[];
}

@ObjectType({ description: "One party's share of something." })
export class Share {
  @Field(() => Float, { description: 'The share, in per cent.' })
  percent!: number;

  @Field(() => Boolean, {
    description:
      'False when somebody states the share; true when it follows from the amounts of all parties.',
  })
  derived!: boolean;

  @Field(() => Figure, {
    nullable: true,
    description: 'The stated share, or the amount that it is derived from.',
  })
  figure?: Figure | null;
}

@ObjectType({ description: 'What one party gives and gets; what nobody states stays null.' })
export class NetPosition {
  @Field(() => Body, { description: 'The party.' })
  body!: Body;

  @Field(() => Share, { nullable: true, description: 'Its share of the cost.' })
  costShare?: Share | null;

  @Field(() => Share, { nullable: true, description: 'Its share of the resources given, such as staff.' })
  resourceShare?: Share | null;

  @Field(() => Share, { nullable: true, description: 'Its share of the benefit or use.' })
  benefitShare?: Share | null;

  @Field(() => Share, { nullable: true, description: 'Its share of the votes.' })
  voteShare?: Share | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of benefit less share of cost, in percentage points; null unless both are known.',
  })
  net?: number | null;

  @Field(() => String, {
    description: 'Plain English: pays 31%, holds half of the votes; what it receives is not stated.',
  })
  reading!: string;
}

@ObjectType({ description: "One body's own amount for each resident and each officer." })
export class ValueForMoney {
  @Field(() => Body, { description: 'The body whose part it is.' })
  body!: Body;

  @Field(() => String, { description: 'What the amount is.' })
  subject!: string;

  @Field(() => Figure, { description: 'The amount, as stated.' })
  figure!: Figure;

  @Field(() => Quantity, {
    nullable: true,
    description: 'Pounds for each resident, to the penny; null where that would mean nothing.',
  })
  perHead?: Quantity | null;

  @Field(() => Quantity, {
    nullable: true,
    description: 'Pounds for each full-time equivalent officer, to the penny.',
  })
  perOfficer?: Quantity | null;

  @Field(() => [String], { description: 'What to bear in mind, such as statistics of another year.' })
  cautions!: string[];
}

const needed = `@requires(fields: "${COMPARISON_NEEDS}")`;

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'All accounts of one collaboration as at the end of one period, side by side; the method is published in services/comparison/METHOD.md.',
})
export class Comparison {
  @Field(() => ID, { description: 'collaboration@period@tolerance, for example equip@2021-22@1.' })
  id!: string;

  @Directive('@external')
  @Field(() => ReportingPeriodScalar, { description: 'The period at whose end the accounts are compared.' })
  period?: string;

  @Directive('@external')
  @Field(() => Float, {
    description:
      'Figures that differ by no more than this percentage of the larger count as within tolerance.',
  })
  tolerancePercent?: number;

  @Directive('@external')
  @Field(() => Collaboration, { description: 'What is compared.' })
  collaboration?: Relation<Collaboration>;

  @Directive('@external')
  @Field(() => [ExpectedAccount], {
    description: 'The accounts that ought to be there, so that one that is missing is seen.',
  })
  expected?: ExpectedAccount[];

  @Directive('@external')
  @Field(() => [Account], { description: 'The accounts of all publishers among those expected.' })
  accounts?: Relation<Account>[];

  @Directive(needed)
  @Field(() => Verdict, {
    nullable: true,
    description: 'The most serious verdict of all aspects and of the accounts that are missing.',
  })
  verdict?: Verdict | null;

  @Directive(needed)
  @Field(() => [AspectComparison], {
    nullable: true,
    description: 'Every aspect that anybody states anything on, the most serious verdict first.',
  })
  aspects?: AspectComparison[] | null;

  @Directive(needed)
  @Field(() => [SumCheck], {
    nullable: true,
    description: 'Whether stated parts make up stated wholes, and shares a hundred per cent.',
  })
  sums?: SumCheck[] | null;

  @Directive(needed)
  @Field(() => Coverage, { nullable: true, description: 'Which of the expected accounts are there.' })
  coverage?: Coverage | null;

  @Directive(needed)
  @Field(() => [Question], {
    nullable: true,
    description: 'Questions for the panel of one body, or for the panels of all when no body is named.',
  })
  questions?: Question[] | null;

  @Directive(needed)
  @Field(() => [NetPosition], {
    nullable: true,
    description: 'What each party gives and gets: its shares of cost, resources, benefit and votes.',
  })
  netPositions?: NetPosition[] | null;

  @Directive(`@requires(fields: "${VALUE_NEEDS}")`)
  @Field(() => [ValueForMoney], {
    nullable: true,
    description: "Each body's own amounts for each resident and officer, from official statistics.",
  })
  valueForMoney?: ValueForMoney[] | null;
}
