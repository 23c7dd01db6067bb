import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ReportingPeriodScalar } from '../../common/contract/scalars';
import { Body } from '../body/body.type';
import { toBody } from '../body/toBody';
import { Collaboration } from '../collaboration/collaboration.type';
import { filterCollaborations } from '../collaboration/filter';
import { toCollaboration } from '../collaboration/toCollaboration';
import type { DirectoryContext } from '../context';
import { latestPeriodNow } from '../collaboration/periods';
import { Overview } from '../overview/overview.type';
import { toOverview } from '../overview/toOverview';
import { Region } from './region.type';

@Resolver(() => Region)
export class RegionResolver {
  @Query(() => Region, {
    nullable: true,
    description: 'One region, or null when there is none of this code.',
  })
  region(
    @Arg('code', () => ID, { description: 'Its code.' }) code: string,
    @Ctx() { register }: DirectoryContext,
  ): Region | null {
    const row = register.regions.get(code);
    return row ? ({ ...row } as Region) : null;
  }

  @Query(() => [Region], { description: 'Every region, in order of name.' })
  regions(@Ctx() { register }: DirectoryContext): Region[] {
    return [...register.regions.values()].map((row) => ({ ...row }) as Region);
  }

  @FieldResolver(() => [Body])
  bodies(@Root() { code }: Region, @Ctx() { register }: DirectoryContext): Body[] {
    return [...register.bodies.values()].filter(({ region }) => region === code).map(toBody);
  }

  @FieldResolver(() => Overview)
  overview(
    @Root() { code }: Region,
    @Arg('period', () => ReportingPeriodScalar, {
      nullable: true,
      description: 'The period; by default the latest half-year in which anybody stated anything dated.',
    })
    period: string | null,
    @Ctx() { register, published }: DirectoryContext,
  ): Overview {
    return toOverview({ scope: code, period: period ?? latestPeriodNow(register, published) });
  }

  @FieldResolver(() => [Collaboration])
  collaborations(@Root() { code }: Region, @Ctx() context: DirectoryContext): Collaboration[] {
    return filterCollaborations({ region: code }, context).map(toCollaboration);
  }
}
