import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { hubError } from '../../common/errors/hubError';
import { Account } from '../account/account.type';
import { toAccount } from '../account/toAccount';
import { toBody } from '../body/toBody';
import { Collaboration } from '../collaboration/collaboration.type';
import { knownCollaboration } from '../collaboration/known';
import { toCollaboration } from '../collaboration/toCollaboration';
import type { DirectoryContext } from '../context';
import { Comparison, ExpectedAccount } from './comparison.type';
import { expectedAccounts } from './expected';
import { comparisonKey, toComparison } from './toComparison';

@Resolver(() => Comparison)
export class ComparisonResolver {
  @FieldResolver(() => Collaboration)
  collaboration(@Root() { id }: Comparison, @Ctx() { register, published }: DirectoryContext): Collaboration {
    const { collaboration } = comparisonKey(id);
    const known = knownCollaboration(register, published, collaboration);
    if (known === undefined)
      throw hubError('BAD_REFERENCE', `The directory has no collaboration "${collaboration}".`);
    return toCollaboration(known);
  }

  @FieldResolver(() => [ExpectedAccount])
  expected(@Root() { id }: Comparison, @Ctx() { register, published }: DirectoryContext): ExpectedAccount[] {
    const { collaboration, period } = comparisonKey(id);
    return expectedAccounts(register, published, collaboration, period).flatMap((expected) => {
      const row = register.bodies.get(expected.body);
      return row ? [{ id: expected.id, body: toBody(row), publishes: expected.publishes }] : [];
    });
  }

  @FieldResolver(() => [Account])
  accounts(@Root() { id }: Comparison, @Ctx() { register, published }: DirectoryContext): Account[] {
    const { collaboration, period } = comparisonKey(id);
    return expectedAccounts(register, published, collaboration, period)
      .filter(({ publishes }) => publishes)
      .map(({ body }) => toAccount({ publisher: body, collaboration, period }));
  }
}

/** Answers a reference to a comparison. */
export function comparisonByReference({ id }: { id: unknown }): Comparison {
  return toComparison(comparisonKey(id));
}
