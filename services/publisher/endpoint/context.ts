import type { DataSource } from 'typeorm';
import { hubError } from '../../common/errors/hubError';

/** What the resolvers of one request to a body's reporting endpoint share. */
export interface ReportingContext {
  readonly body: string;
  readonly store: DataSource;
  readonly gatewayUrl: string;
  readonly requestId: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly key: 'valid' | 'refused' | 'none';
}

/** Refuses a request that does not carry a valid key of the body. */
export function needKey({ key, body }: ReportingContext): void {
  if (key === 'valid') return;
  throw key === 'none'
    ? hubError('KEY_NEEDED', `This needs a key of "${body}" in the header "Authorization: Bearer ...".`)
    : hubError('KEY_REFUSED', `The key is not known to "${body}", or was revoked, or has expired.`);
}
