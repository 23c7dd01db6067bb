import { asObject } from '../input/read';
import type { Notifications } from './notifications.type';
import { notificationsOf } from './notificationsOf';

/** Answers a reference to the notifications of a body, with what the gateway hands over of what the body says. */
export function notificationsByReference(representation: { id: string; body?: unknown }): Notifications {
  const { id } = representation;
  const checks = notificationsOf(id, asObject(representation.body)?.['opportunities']);
  return { id, checks: checks?.map((check) => ({ id: check })) ?? null };
}
