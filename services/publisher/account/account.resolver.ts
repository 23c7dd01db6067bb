import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type DataLoader from 'dataloader';
import { Figure } from '../../common/contract/figure';
import { Statement } from '../../common/contract/statement';
import { toFigure, toStatement } from '../../common/store/toContract';
import type { PublisherContext } from '../context';
import { PublisherAccount } from './account.type';
import { byDate, standingFacts, standingFigures } from './replaced';

async function ofStanding<Row>(account: PublisherAccount, loader: DataLoader<number, Row[]>): Promise<Row[]> {
  const lists = await Promise.all(account.head.standing.map(({ id }) => loader.load(id)));
  return lists.flat();
}

@Resolver(() => PublisherAccount)
export class AccountResolver {
  @FieldResolver(() => [Figure], { nullable: true })
  async figures(@Root() account: PublisherAccount, @Ctx() { loaders }: PublisherContext): Promise<Figure[]> {
    const rows = await ofStanding(account, loaders.figures);
    return standingFigures(rows).sort(byDate).map(toFigure);
  }

  @FieldResolver(() => [Statement], { nullable: true })
  async statements(
    @Root() account: PublisherAccount,
    @Ctx() { loaders }: PublisherContext,
  ): Promise<Statement[]> {
    const rows = await ofStanding(account, loaders.facts);
    return standingFacts(rows).sort(byDate).map(toStatement);
  }
}
