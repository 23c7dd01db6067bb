import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { hubError } from '../../common/errors/hubError';
import type { DirectoryContext } from '../context';
import { SupergraphVersion } from './version.type';
import { toVersion } from './toVersion';

const MOST = 500;

@Resolver(() => SupergraphVersion)
export class SupergraphVersionResolver {
  @Query(() => [SupergraphVersion], {
    nullable: true,
    description:
      'Who published, changed or took out a subgraph: every version of the supergraph, the newest first.',
  })
  async supergraphVersions(
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, from 1 to 500.' }) first: number,
    @Ctx() { versions }: DirectoryContext,
  ): Promise<SupergraphVersion[]> {
    if (first < 1 || first > MOST)
      throw hubError('BAD_PAGE', `first must be from 1 to ${MOST}, not ${first}.`);
    return (await versions(first)).map(toVersion);
  }
}
