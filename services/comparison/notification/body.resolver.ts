import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Body } from '../external/types';
import { NotificationCheck } from './notificationCheck.type';
import { notificationsOf } from './notificationsOf';

@Resolver(() => Body)
export class BodyResolver {
  @FieldResolver(() => [NotificationCheck], { nullable: true })
  notifications(@Root() { code, opportunities }: Body): NotificationCheck[] | null {
    return notificationsOf(code, opportunities)?.map((id) => ({ id })) ?? null;
  }
}
