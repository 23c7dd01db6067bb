import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { describedEnum } from './describedEnum';
import { Capacity } from './enums';
import { Evidence } from './figure';
import { PartialDateScalar } from './scalars';

/**
 * The duty to collaborate of the Policing and Crime Act 2017 (Part 1, chapter 1, sections 1 to 5): keep opportunities
 * under review, notify the others, consider with them, agree in writing, and later vary, replace or end the agreement.
 */

export const OpportunityStep = describedEnum(
  'OpportunityStep',
  'How far an opportunity to collaborate has come, in the order of the Policing and Crime Act 2017.',
  {
    CONSIDERED:
      'The body has considered whether it could be in the interests of efficiency or effectiveness.',
    NOTIFIED: 'The bodies that it proposes to collaborate with have been notified.',
    AGREED: 'The bodies have agreed to collaborate, in writing.',
    DECLINED: 'A body has decided against it.',
    IN_FORCE: 'The agreement has come into force.',
    VARIED: 'The agreement has been changed.',
    REPLACED: 'Another agreement has taken its place.',
    ENDED: 'The agreement has ended.',
  },
);
export type OpportunityStep = keyof typeof OpportunityStep;

/** The steps that follow when every body has given its view. */
export const LaterStep = {
  AGREED: 'AGREED',
  DECLINED: 'DECLINED',
  IN_FORCE: 'IN_FORCE',
  VARIED: 'VARIED',
  REPLACED: 'REPLACED',
  ENDED: 'ENDED',
} as const satisfies Partial<Record<OpportunityStep, OpportunityStep>>;
export type LaterStep = keyof typeof LaterStep;

export const BodyView = describedEnum('BodyView', 'What a body thinks of an opportunity to collaborate.', {
  IN_FAVOUR: 'It would be in the interests of efficiency or effectiveness.',
  AGAINST: 'It would not be, or it would do harm.',
  UNDECIDED: 'The body has answered that it has not made up its mind.',
});
export type BodyView = keyof typeof BodyView;

export const ViewGround = describedEnum('ViewGround', 'What the view of a body rests on.', {
  EFFICIENCY: 'What it would cost or save.',
  EFFECTIVENESS: 'How well the services would do their work.',
  PUBLIC_SAFETY: 'What it would mean for the safety of the public.',
  OTHER: 'Something else; the reason says what.',
});
export type ViewGround = keyof typeof ViewGround;

@Directive('@shareable')
@ObjectType({ description: 'That one body told another of an opportunity to collaborate.' })
export class OpportunityNotification {
  @Field(() => ID, { description: 'Code of the body that was notified.' })
  body!: string;

  @Field(() => PartialDateScalar, { description: 'When it was notified.' })
  notifiedOn!: string;

  @Field(() => Evidence, { nullable: true, description: 'Where it can be read.' })
  evidence?: Evidence | null;

  @Field(() => String, { nullable: true, description: 'A caution on how to read it.' })
  note?: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'What one body thinks of an opportunity, with its reason.' })
export class OpportunityView {
  @Field(() => ID, { description: 'Code of the body whose view it is.' })
  body!: string;

  @Field(() => BodyView, { description: 'The view.' })
  view!: BodyView;

  @Field(() => ViewGround, { nullable: true, description: 'What it rests on, where stated.' })
  ground?: ViewGround | null;

  @Field(() => String, { nullable: true, description: 'The reason, in the words of the source.' })
  reason?: string | null;

  @Field(() => PartialDateScalar, { description: 'When it was stated; of several views the latest counts.' })
  statedOn!: string;

  @Field(() => Evidence, { nullable: true, description: 'Where it can be read.' })
  evidence?: Evidence | null;

  @Field(() => String, { nullable: true, description: 'A caution on how to read it.' })
  note?: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'What became of an opportunity after the bodies gave their views.' })
export class OpportunityEvent {
  @Field(() => OpportunityStep, { description: 'The step, from AGREED or DECLINED on.' })
  step!: OpportunityStep;

  @Field(() => PartialDateScalar, { description: 'When it was taken.' })
  on!: string;

  @Field(() => Evidence, { nullable: true, description: 'Where it can be read.' })
  evidence?: Evidence | null;

  @Field(() => String, { nullable: true, description: 'What was decided, or a caution on how to read it.' })
  note?: string | null;
}

@Directive('@shareable')
@ObjectType({
  description:
    'Something that a body considered doing jointly with others, under the duty to collaborate of the Policing and Crime Act 2017.',
})
export class Opportunity {
  @Field(() => ID, {
    description: 'The publisher’s own id of it, always the same: lower-case words joined by hyphens.',
  })
  id!: string;

  @Field(() => String, { description: 'What the publisher calls it.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What could be shared.' })
  description?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the collaboration that it became or would be part of, where there is one.',
  })
  collaboration?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Code of the body that notified the publisher of it; null when the publisher raised it itself.',
  })
  raisedBy?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The id that it has with the body that raised it; null when the publisher raised it itself.',
  })
  raisedAs?: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When the publisher first considered it; null where not stated.',
  })
  consideredOn?: string | null;

  @Field(() => [OpportunityNotification], {
    description: 'Whom the publisher notified of it, and when; one for each body.',
  })
  notifications!: OpportunityNotification[];

  @Field(() => [OpportunityView], {
    description: 'What each body thinks of it, the publisher included, as the publisher knows it.',
  })
  views!: OpportunityView[];

  @Field(() => OpportunityStep, { description: 'The last step that it has come to.' })
  outcome!: OpportunityStep;

  @Field(() => [OpportunityEvent], {
    description: 'Agreed or declined, and what became of it since, in order of time.',
  })
  events!: OpportunityEvent[];

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When this was stated; null when the source carries no date.',
  })
  statedOn?: string | null;

  @Field(() => Capacity, { description: 'In what capacity it was stated.' })
  statedAs!: Capacity;

  @Field(() => Evidence, { nullable: true, description: 'Where it can be read.' })
  evidence?: Evidence | null;

  @Field(() => String, { nullable: true, description: 'A caution on how to read it.' })
  note?: string | null;
}
