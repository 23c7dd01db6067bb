import { accountId, type AccountKey } from '../../common/contract/accountId';
import type { Account } from './account.type';

/** An account as resolvers hand it on; its publisher and collaboration follow from its id. */
export function toAccount(key: AccountKey): Account {
  return { id: accountId(key), period: key.period } as Account;
}
