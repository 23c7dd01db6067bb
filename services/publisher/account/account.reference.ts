import { parseAccountId } from '../../common/contract/accountId';
import { hubError } from '../../common/errors/hubError';
import { quoted } from '../../common/text/quoted';
import type { PublisherContext } from '../context';
import { toPublisherAccount, type PublisherAccount } from './account.type';

/** Answers a reference to an account. Always with a state, also for an account that does not exist. */
export async function accountByReference(
  { id }: { id: unknown },
  { body, loaders }: PublisherContext,
): Promise<PublisherAccount> {
  const key = parseAccountId(id);
  if (key === undefined) {
    throw hubError(
      'BAD_ACCOUNT_ID',
      `${quoted(id)} is no account id; write publisher/collaboration/period, such as ${body}/emsou/2017-18-H1.`,
    );
  }
  if (key.publisher !== body) {
    throw hubError(
      'ANOTHER_PUBLISHER',
      `${quoted(id)} is an account of "${key.publisher}"; this is the subgraph of "${body}".`,
    );
  }
  return toPublisherAccount(key, await loaders.head(key));
}
