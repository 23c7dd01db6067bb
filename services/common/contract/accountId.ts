import { isReportingPeriod } from '../time/reportingPeriod';
import { isBodyCode, isCollaborationId } from './codes';

/** The three parts of an account's id: leicestershire/emsou/2017-18-H1. */
export interface AccountKey {
  readonly publisher: string;
  readonly collaboration: string;
  readonly period: string;
}

export function accountId(key: AccountKey): string {
  return `${key.publisher}/${key.collaboration}/${key.period}`;
}

/** Undefined for what is no account id. */
export function parseAccountId(id: unknown): AccountKey | undefined {
  if (typeof id !== 'string') return undefined;
  const [publisher = '', collaboration = '', period = '', ...rest] = id.split('/');
  const valid =
    rest.length === 0 &&
    isBodyCode(publisher) &&
    isCollaborationId(collaboration) &&
    isReportingPeriod(period);
  return valid ? { publisher, collaboration, period } : undefined;
}
