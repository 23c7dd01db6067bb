import { notificationId } from '../../common/contract/notificationId';
import { isBodyCode, isCollaborationId } from '../../common/contract/codes';
import { asList, asObject, asText } from '../input/read';

/**
 * The ids of the notifications that a body says it made or received, each once, in the order of its opportunities.
 * `opportunities` is what the gateway hands over; undefined when it is no list.
 */
export function notificationsOf(code: string, opportunities: unknown): string[] | undefined {
  const ids = asList(opportunities)?.flatMap((value) => {
    const raw = asObject(value);
    const [by, raisedAs, id] = ['raisedBy', 'raisedAs', 'id'].map((name) => asText(raw?.[name]));
    const received = by && raisedAs && by !== code ? [{ by, opportunity: raisedAs, to: code }] : [];
    const made = (asList(raw?.['notifications']) ?? []).flatMap((notification) => {
      const to = asText(asObject(notification)?.['body']);
      return id && to && to !== code ? [{ by: code, opportunity: id, to }] : [];
    });
    return [...received, ...made]
      .filter((key) => isBodyCode(key.by) && isBodyCode(key.to) && isCollaborationId(key.opportunity))
      .map(notificationId);
  });
  return ids && [...new Set(ids)];
}
