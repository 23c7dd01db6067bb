import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Relation } from 'typeorm';
import { NOTIFICATIONS_NEEDS } from '../external/needs';
import { Body } from '../external/types';
import { NotificationCheck } from './notificationCheck.type';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'The notifications of opportunities that a body made or received.' })
export class Notifications {
  @Field(() => ID, { description: 'The code of the body.' })
  id!: string;

  @Directive('@external')
  @Field(() => Body, { nullable: true, description: 'The body; null when the directory does not know it.' })
  body?: Relation<Body> | null;

  @Directive(`@requires(fields: "${NOTIFICATIONS_NEEDS}")`)
  @Field(() => [NotificationCheck], {
    nullable: true,
    description:
      'Every notification of an opportunity that the body says it made or received, and whether that got an answer; null where it does not say.',
  })
  checks?: Relation<NotificationCheck>[] | null;
}
