import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { LocalDateScalar, ReportingPeriodScalar } from './scalars';

/** Most characters that a reply may have; the comparison leaves out what is longer. */
export const LONGEST_REPLY = 2000;

@Directive('@shareable')
@ObjectType({
  description:
    'What a body replies to a comparison: its right of reply, shown beside the aspect that it is about.',
})
export class Reply {
  @Field(() => ID, {
    description:
      'The aspect that it is about, by the key of the comparison: COST.WHOLE, STAFF.OWN, STATUS ...',
  })
  aspect!: string;

  @Field(() => ReportingPeriodScalar, {
    description: 'The half-year whose comparison it replies to; it stands until it is replaced.',
  })
  period!: string;

  @Field(() => String, { description: 'The reply, in the words of the body.' })
  text!: string;

  @Field(() => LocalDateScalar, { description: 'When it was published through the hub.' })
  repliedOn!: string;
}
