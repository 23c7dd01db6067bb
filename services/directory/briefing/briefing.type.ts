import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Relation } from 'typeorm';
import { ReportingPeriodScalar } from '../../common/contract/scalars';
import { Body } from '../body/body.type';
import { Comparison } from '../comparison/comparison.type';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'What a panel needs to question its own body in one period.' })
export class Briefing {
  @Field(() => ID, { description: 'body@period@tolerance, for example leicestershire@2017-18@1.' })
  id!: string;

  @Field(() => Body, { description: 'The body to be questioned.' })
  body!: Relation<Body>;

  @Field(() => ReportingPeriodScalar, { description: 'The period at whose end the accounts are compared.' })
  period!: string;

  @Field(() => [Comparison], { description: 'Every comparison that the body has a part in.' })
  comparisons!: Relation<Comparison>[];
}
