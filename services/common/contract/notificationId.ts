import { isBodyCode, isCollaborationId } from './codes';

/** That one body notified another of an opportunity, which has this id with the first. */
export interface NotificationKey {
  readonly by: string;
  readonly opportunity: string;
  readonly to: string;
}

/** leicestershire/shared-station/leicestershire-fire. */
export function notificationId({ by, opportunity, to }: NotificationKey): string {
  return `${by}/${opportunity}/${to}`;
}

/** Undefined for what is no id of a notification. */
export function parseNotificationId(id: unknown): NotificationKey | undefined {
  const [by = '', opportunity = '', to = '', ...rest] = typeof id === 'string' ? id.split('/') : [];
  const valid =
    rest.length === 0 && isBodyCode(by) && isCollaborationId(opportunity) && isBodyCode(to) && by !== to;
  return valid ? { by, opportunity, to } : undefined;
}
