import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Basis } from '../../common/contract/enums';
import { Figure, Quantity } from '../../common/contract/figure';
import { CostFunction } from '../../common/contract/functionCost';
import { DecimalScalar, ReportingPeriodScalar } from '../../common/contract/scalars';
import type { Decimal } from '../../common/number/decimal';
import { PerEmployee } from '../enums';
import { PEER_COSTS_NEEDS } from '../external/needs';
import { Body, ExpectedBody } from '../external/types';

@ObjectType({ description: 'What one body spends on a function for each employee.' })
export class CostPerEmployee {
  @Field(() => Body, { description: 'The body.' })
  body!: Body;

  @Field(() => Quantity, { description: 'Pounds for each employee, to the penny.' })
  amount!: Quantity;

  @Field(() => Figure, { description: 'The cost, as stated.' })
  cost!: Figure;

  @Field(() => Figure, { description: 'The employees that it is divided by, as stated.' })
  staff!: Figure;
}

@ObjectType({ description: 'A body whose figures of a function are not compared, and why.' })
export class CostNotCompared {
  @Field(() => Body, { description: 'The body.' })
  body!: Body;

  @Field(() => String, { description: 'Plain English: why its figures are not used.' })
  reason!: string;

  @Field(() => Figure, { nullable: true, description: 'The cost, where it states one.' })
  cost?: Figure | null;

  @Field(() => Figure, {
    nullable: true,
    description: 'The employees to divide by, where it states how many.',
  })
  staff?: Figure | null;
}

@ObjectType({ description: 'What one function costs for each employee in one year, body by body.' })
export class CostSpread {
  @Field(() => CostFunction, { description: 'The function.' })
  function!: CostFunction;

  @Field(() => ReportingPeriodScalar, { description: 'The financial year.' })
  year!: string;

  @Field(() => PerEmployee, { description: 'Which employees the cost is divided by.' })
  per!: PerEmployee;

  @Field(() => Basis, {
    nullable: true,
    description: 'The basis of the costs that are compared; null when there are none.',
  })
  basis?: Basis | null;

  @Field(() => Quantity, {
    nullable: true,
    description: 'The lowest amount for each employee; null when no two bodies can be compared.',
  })
  lowest?: Quantity | null;

  @Field(() => Quantity, {
    nullable: true,
    description: 'The highest amount for each employee; null when no two bodies can be compared.',
  })
  highest?: Quantity | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'How many times the lowest the highest is, to two places; null when no two bodies can be compared or the lowest is nought.',
  })
  ratio?: Decimal | null;

  @Field(() => Quantity, {
    nullable: true,
    description:
      'The median: as many bodies spend less as spend more; null when no two bodies can be compared.',
  })
  median?: Quantity | null;

  @Field(() => [CostPerEmployee], {
    description: 'The bodies whose figures are alike in every qualifier, from the lowest to the highest.',
  })
  compared!: CostPerEmployee[];

  @Field(() => [CostNotCompared], {
    description: 'The bodies that state function costs, but none that can be compared here, and why.',
  })
  notCompared!: CostNotCompared[];

  @Field(() => String, { description: 'Plain English: who spends what, and what that rests on.' })
  reading!: string;
}

@ObjectType({ description: 'A body that states no function costs at all, and why.' })
export class BodyWithoutCosts {
  @Field(() => Body, { description: 'The body.' })
  body!: Body;

  @Field(() => String, { description: 'Plain English: why nothing is known of it.' })
  reason!: string;
}

const needed = `@requires(fields: "${PEER_COSTS_NEEDS}")`;

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'What functions cost a body and its peers, side by side; the method is published in services/comparison/METHOD.md.',
})
export class PeerCosts {
  @Field(() => ID, { description: 'body@group, for example leicestershire@REGION.' })
  id!: string;

  @Directive('@external')
  @Field(() => [ExpectedBody], {
    description: 'The body and its peers, so that one that states nothing is seen.',
  })
  expected?: ExpectedBody[];

  @Directive('@external')
  @Field(() => [Body], { description: 'Those of them that publish a subgraph.' })
  bodies?: Body[];

  @Directive(needed)
  @Field(() => [CostSpread], {
    nullable: true,
    description:
      'Every function and year of which any of the bodies states a cost, for each employee; the latest year first.',
  })
  functions?: CostSpread[] | null;

  @Directive(needed)
  @Field(() => [BodyWithoutCosts], {
    nullable: true,
    description: 'The bodies that state no function costs at all.',
  })
  withoutCosts?: BodyWithoutCosts[] | null;
}
