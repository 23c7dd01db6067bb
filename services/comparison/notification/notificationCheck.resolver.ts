import { readNotificationCheck } from '../input/readNotificationCheck';
import { toQuestion } from '../comparison/toGraphql';
import { checkNotification } from './checkNotification';
import { NotificationCheck } from './notificationCheck.type';

/** Answers a reference to the check of one notification; without what it needs there is nothing to conclude. */
export function notificationCheckByReference(representation: { id: string }): NotificationCheck {
  const { id } = representation;
  const input = readNotificationCheck(representation);
  if (input === undefined) return { id };
  const { title, notifiedOn, verdict, views, reason, questions } = checkNotification(input);
  return {
    id,
    title,
    notifiedOn,
    verdict,
    answers: views.map(({ account, view }) => ({ account: { code: account }, view })),
    reason,
    questions: questions.map(toQuestion),
  };
}
