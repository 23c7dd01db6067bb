import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isBodyCode } from '../../common/contract/codes';
import { hubError } from '../../common/errors/hubError';
import { quoted } from '../../common/text/quoted';
import { Body } from '../body/body.type';
import { toBody } from '../body/toBody';
import type { DirectoryContext } from '../context';
import { Notifications } from './notifications.type';

@Resolver(() => Notifications)
export class NotificationsResolver {
  @FieldResolver(() => Body, { nullable: true })
  body(@Root() { id }: Notifications, @Ctx() { register }: DirectoryContext): Body | null {
    const row = register.bodies.get(id);
    return row ? toBody(row) : null;
  }
}

/** Answers a reference to the notifications of a body. */
export function notificationsByReference({ id }: { id: unknown }): Notifications {
  if (typeof id !== 'string' || !isBodyCode(id))
    throw hubError('BAD_REFERENCE', `${quoted(id)} is no body code.`);
  return { id };
}
