import { parseNotificationId } from '../../common/contract/notificationId';
import type { AccountOfOpportunities, NotificationInput } from '../notification/model';
import { asObject } from './read';
import { readExpectedBodies, readWords } from './readExpected';
import { readOpportunities } from './readOpportunities';

/** Reads what the gateway hands over for the check of one notification; undefined when the directory has not answered. */
export function readNotificationCheck(representation: unknown): NotificationInput | undefined {
  const raw = asObject(representation);
  const key = parseNotificationId(raw?.['id']);
  const expected = readExpectedBodies(raw?.['expected']);
  if (raw === undefined || key === undefined || expected === undefined) return undefined;
  const accountOf = (code: string, given: unknown): AccountOfOpportunities => {
    const body = expected.find((one) => one.code === code);
    if (body === undefined) return { code, name: code, words: { kind: 'unknown' } };
    return { code, name: body.name, words: readWords(body, given, 'opportunities', readOpportunities) };
  };
  return {
    opportunity: key.opportunity,
    by: accountOf(key.by, raw['by']),
    to: accountOf(key.to, raw['to']),
  };
}
