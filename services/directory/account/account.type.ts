import { Directive, Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import type { Relation } from 'typeorm';
import { Reply } from '../../common/contract/reply';
import { ReportingPeriodScalar } from '../../common/contract/scalars';
import { Body } from '../body/body.type';
import { Collaboration } from '../collaboration/collaboration.type';

@Directive('@key(fields: "id")')
@InterfaceType('Account', {
  description: 'What one publisher says about one collaboration as at one reporting period.',
})
export abstract class Account {
  @Field(() => ID, {
    description: 'publisher/collaboration/period, for example leicestershire/emsou/2017-18-H1.',
  })
  id!: string;

  @Field(() => Body, { description: 'The body whose account it is.' })
  publisher!: Relation<Body>;

  @Field(() => Collaboration, { description: 'What it is about.' })
  collaboration!: Relation<Collaboration>;

  @Field(() => ReportingPeriodScalar, { description: 'The period at whose end it stands.' })
  period!: string;

  @Field(() => [Reply], {
    nullable: true,
    description: 'What the body replies to comparisons of it; null where it does not say.',
  })
  replies?: Reply[] | null;
}

/** The account of one publisher; the type is copied for each: leicestershire has LeicestershireAccount. */
@Directive('@key(fields: "id")')
@ObjectType('PublisherAccount', { implements: Account, description: 'An account of one publisher.' })
export class PublisherAccount extends Account {}
