import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { parseNotificationId } from '../../common/contract/notificationId';
import { hubError } from '../../common/errors/hubError';
import { quoted } from '../../common/text/quoted';
import { Body } from '../body/body.type';
import { ExpectedBody, expectedBodies } from '../body/expectedBody.type';
import { toBody } from '../body/toBody';
import type { DirectoryContext } from '../context';
import { NotificationCheck } from './notificationCheck.type';

function keyOf(id: unknown): NonNullable<ReturnType<typeof parseNotificationId>> {
  const key = parseNotificationId(id);
  if (key === undefined) throw hubError('BAD_REFERENCE', `${quoted(id)} is no id of a notification.`);
  return key;
}

function bodyOf(code: string, { register }: DirectoryContext): Body | null {
  const row = register.bodies.get(code);
  return row ? toBody(row) : null;
}

@Resolver(() => NotificationCheck)
export class NotificationCheckResolver {
  @FieldResolver(() => Body, { nullable: true })
  by(@Root() { id }: NotificationCheck, @Ctx() context: DirectoryContext): Body | null {
    return bodyOf(keyOf(id).by, context);
  }

  @FieldResolver(() => Body, { nullable: true })
  to(@Root() { id }: NotificationCheck, @Ctx() context: DirectoryContext): Body | null {
    return bodyOf(keyOf(id).to, context);
  }

  @FieldResolver(() => [ExpectedBody])
  expected(@Root() { id }: NotificationCheck, @Ctx() context: DirectoryContext): ExpectedBody[] {
    const { by, to } = keyOf(id);
    return expectedBodies([by, to], context);
  }
}

/** Answers a reference to the check of one notification. */
export function notificationCheckByReference({ id }: { id: unknown }): NotificationCheck {
  keyOf(id);
  return { id } as NotificationCheck;
}
