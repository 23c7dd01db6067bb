import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { LocalDateScalar, ReportingPeriodScalar, UrlScalar } from './scalars';

@Directive('@shareable')
@ObjectType({ description: 'Where panels can turn with questions on collaboration.' })
export class Contact {
  @Field(() => String, { description: 'The office or post; never the name of a person.' })
  role!: string;

  @Field(() => String, { nullable: true, description: 'An e-mail address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'A telephone number.' })
  phone?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'A web page.' })
  address?: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'One account that a publisher has.' })
export class PublishedAccount {
  @Field(() => ID, { description: 'Id of the collaboration that it is about.' })
  collaboration!: string;

  @Field(() => String, { description: 'What the publisher calls the collaboration.' })
  name!: string;

  @Field(() => ReportingPeriodScalar, {
    nullable: true,
    description:
      'The half-year it belongs to; null for statements without a date, which stand in every period.',
  })
  period?: string | null;

  @Field(() => Int, { description: 'Number of its newest revision.' })
  revision!: number;

  @Field(() => LocalDateScalar, { description: 'The day that revision was published through the hub.' })
  publishedOn!: string;
}
