import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { parseAccountId, type AccountKey } from '../../common/contract/accountId';
import { hubError } from '../../common/errors/hubError';
import { quoted } from '../../common/text/quoted';
import { Body } from '../body/body.type';
import { toBody } from '../body/toBody';
import { Collaboration } from '../collaboration/collaboration.type';
import { knownCollaboration } from '../collaboration/known';
import { toCollaboration } from '../collaboration/toCollaboration';
import type { DirectoryContext } from '../context';
import { Account } from './account.type';
import { toAccount } from './toAccount';

function keyOf(id: unknown): AccountKey {
  const key = parseAccountId(id);
  if (key === undefined) {
    throw hubError('BAD_ACCOUNT_ID', `${quoted(id)} is no account id; write publisher/collaboration/period.`);
  }
  return key;
}

@Resolver(() => Account)
export class AccountResolver {
  @FieldResolver(() => Body)
  publisher(@Root() { id }: Account, @Ctx() { register }: DirectoryContext): Body {
    const { publisher } = keyOf(id);
    const row = register.bodies.get(publisher);
    if (row === undefined) throw hubError('BAD_REFERENCE', `The directory has no body "${publisher}".`);
    return toBody(row);
  }

  @FieldResolver(() => Collaboration)
  collaboration(@Root() { id }: Account, @Ctx() { register, published }: DirectoryContext): Collaboration {
    const { collaboration } = keyOf(id);
    const known = knownCollaboration(register, published, collaboration);
    if (known === undefined)
      throw hubError('BAD_REFERENCE', `The directory has no collaboration "${collaboration}".`);
    return toCollaboration(known);
  }
}

/** Answers a reference to an account of a publisher that has a subgraph. */
export function accountByReference({ id }: { id: unknown }, { published }: DirectoryContext): Account | null {
  const key = keyOf(id);
  return published.subgraphs.has(key.publisher) ? toAccount(key) : null;
}
