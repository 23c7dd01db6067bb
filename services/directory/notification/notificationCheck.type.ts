import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Relation } from 'typeorm';
import { Body } from '../body/body.type';
import { ExpectedBody } from '../body/expectedBody.type';

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'Whether one body got an answer when it notified another of an opportunity to collaborate.',
})
export class NotificationCheck {
  @Field(() => ID, {
    description:
      'notifying body/its id of the opportunity/notified body, for example leicestershire/shared-station/leicestershire-fire.',
  })
  id!: string;

  @Field(() => Body, {
    nullable: true,
    description: 'The body that notified the other; null when the directory does not know it.',
  })
  by?: Relation<Body> | null;

  @Field(() => Body, {
    nullable: true,
    description: 'The body that was notified; null when the directory does not know it.',
  })
  to?: Relation<Body> | null;

  @Field(() => [ExpectedBody], {
    description: 'The two bodies, so that one whose account cannot be had is seen.',
  })
  expected!: Relation<ExpectedBody>[];
}
