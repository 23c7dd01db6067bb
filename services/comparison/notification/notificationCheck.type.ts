import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Relation } from 'typeorm';
import { OpportunityView } from '../../common/contract/opportunity';
import { PartialDateScalar } from '../../common/contract/scalars';
import { Question } from '../comparison/comparison.type';
import { NotificationVerdict } from '../enums';
import { NOTIFICATION_CHECK_NEEDS } from '../external/needs';
import { Body, ExpectedBody } from '../external/types';

@ObjectType({ description: 'A view of the notified body, and in whose account it stands.' })
export class NotificationAnswer {
  @Field(() => Body, { description: 'The body whose account it stands in.' })
  account!: Relation<Body>;

  @Field(() => OpportunityView, { description: 'The view.' })
  view!: OpportunityView;
}

const needed = `@requires(fields: "${NOTIFICATION_CHECK_NEEDS}")`;

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'Whether one body got an answer when it notified another of an opportunity to collaborate; the method is published in services/comparison/METHOD.md.',
})
export class NotificationCheck {
  @Field(() => ID, {
    description:
      'notifying body/its id of the opportunity/notified body, for example leicestershire/shared-station/leicestershire-fire.',
  })
  id!: string;

  @Directive('@external')
  @Field(() => Body, {
    nullable: true,
    description: 'The body that notified the other; null when the directory does not know it.',
  })
  by?: Relation<Body> | null;

  @Directive('@external')
  @Field(() => Body, {
    nullable: true,
    description: 'The body that was notified; null when the directory does not know it.',
  })
  to?: Relation<Body> | null;

  @Directive('@external')
  @Field(() => [ExpectedBody], {
    description: 'The two bodies, so that one whose account cannot be had is seen.',
  })
  expected?: Relation<ExpectedBody>[];

  @Directive(needed)
  @Field(() => String, {
    nullable: true,
    description: 'What the opportunity is called, by the body that raised it where it says so.',
  })
  title?: string | null;

  @Directive(needed)
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When the body notified the other, as it says itself; null where it does not.',
  })
  notifiedOn?: string | null;

  @Directive(needed)
  @Field(() => NotificationVerdict, { nullable: true, description: 'Whether it got an answer.' })
  verdict?: NotificationVerdict | null;

  @Directive(needed)
  @Field(() => [NotificationAnswer], {
    nullable: true,
    description: 'The latest view of the notified body in each account, its own first.',
  })
  answers?: NotificationAnswer[] | null;

  @Directive(needed)
  @Field(() => String, { nullable: true, description: 'Plain English: why this verdict.' })
  reason?: string | null;

  @Directive(needed)
  @Field(() => [Question], {
    nullable: true,
    description: 'What the panels of the two bodies could ask; none where there is one answer.',
  })
  questions?: Relation<Question>[] | null;
}
