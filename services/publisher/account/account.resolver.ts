import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Figure } from '../../common/contract/figure';
import { Statement } from '../../common/contract/statement';
import type { PublisherContext } from '../context';
import { PublisherAccount } from './account.type';

@Resolver(() => PublisherAccount)
export class AccountResolver {
  @FieldResolver(() => [Figure], { nullable: true })
  figures(
    @Root() { head }: PublisherAccount,
    @Ctx() { loaders }: PublisherContext,
  ): Promise<readonly Figure[]> {
    return loaders.figures(head);
  }

  @FieldResolver(() => [Statement], { nullable: true })
  statements(
    @Root() { head }: PublisherAccount,
    @Ctx() { loaders }: PublisherContext,
  ): Promise<readonly Statement[]> {
    return loaders.statements(head);
  }
}
