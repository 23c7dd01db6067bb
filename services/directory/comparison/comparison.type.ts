import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import type { Relation } from 'typeorm';
import { ReportingPeriodScalar } from '../../common/contract/scalars';
import { Account } from '../account/account.type';
import { Body } from '../body/body.type';
import { Collaboration } from '../collaboration/collaboration.type';

@Directive('@shareable')
@ObjectType({
  description: 'An account that ought to be there: of a party, or of a publisher that reports one.',
})
export class ExpectedAccount {
  @Field(() => ID, { description: 'The id the account has or would have.' })
  id!: string;

  @Field(() => Body, { description: 'The body whose account it is.' })
  body!: Relation<Body>;

  @Field(() => Boolean, { description: 'False for a body without a published subgraph.' })
  publishes!: boolean;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'All accounts of one collaboration as at the end of one period, side by side.' })
export class Comparison {
  @Field(() => ID, { description: 'collaboration@period@tolerance, for example equip@2021-22@1.' })
  id!: string;

  @Field(() => Collaboration, { description: 'What is compared.' })
  collaboration!: Relation<Collaboration>;

  @Field(() => ReportingPeriodScalar, { description: 'The period at whose end the accounts are compared.' })
  period!: string;

  @Field(() => Float, {
    description:
      'Figures that differ by no more than this percentage of the larger count as within tolerance.',
  })
  tolerancePercent!: number;

  @Field(() => [ExpectedAccount], {
    description: 'The accounts that ought to be there, so that one that is missing is seen.',
  })
  expected!: ExpectedAccount[];

  @Field(() => [Account], { description: 'The accounts of all publishers among those expected.' })
  accounts!: Relation<Account>[];
}
