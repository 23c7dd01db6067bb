import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ReportingPeriodScalar } from '../../common/contract/scalars';
import { Body } from '../body/body.type';
import { toBody } from '../body/toBody';
import { Observation } from '../collaboration/collaboration.type';
import { knownCollaborations } from '../collaboration/known';
import { latestPeriodNow } from '../collaboration/periods';
import { Comparison } from '../comparison/comparison.type';
import { expectedAccounts } from '../comparison/expected';
import { DEFAULT_TOLERANCE_PERCENT, toComparison } from '../comparison/toComparison';
import type { DirectoryContext } from '../context';
import { Region } from '../region/region.type';
import type { BodyRow } from '../store/referenceRows';
import { Overview } from './overview.type';
import { NATION, overviewKey, toOverview } from './toOverview';

const isIn = (scope: string, body: BodyRow | undefined): boolean =>
  body !== undefined && (scope === NATION || body.region === scope);

@Resolver(() => Overview)
export class OverviewResolver {
  @Query(() => Overview, {
    description: 'Everything at once: the national view as at the end of a reporting period.',
  })
  nation(
    @Arg('period', () => ReportingPeriodScalar, {
      nullable: true,
      description: 'The period; by default the latest half-year in which anybody stated anything dated.',
    })
    period: string | null,
    @Ctx() { register, published }: DirectoryContext,
  ): Overview {
    return toOverview({ scope: NATION, period: period ?? latestPeriodNow(register, published) });
  }

  @FieldResolver(() => Region, { nullable: true })
  region(@Root() { id }: Overview, @Ctx() { register }: DirectoryContext): Region | null {
    const row = register.regions.get(overviewKey(id, register).scope);
    return row ? ({ ...row } as Region) : null;
  }

  @FieldResolver(() => [Comparison])
  comparisons(@Root() { id }: Overview, @Ctx() { register, published }: DirectoryContext): Comparison[] {
    const { scope, period } = overviewKey(id, register);
    return knownCollaborations(register, published)
      .filter((known) =>
        expectedAccounts(register, published, known.id, period).some(({ body }) =>
          isIn(scope, register.bodies.get(body)),
        ),
      )
      .map((known) =>
        toComparison({ collaboration: known.id, period, tolerancePercent: DEFAULT_TOLERANCE_PERCENT }),
      );
  }

  @FieldResolver(() => [Body])
  bodies(@Root() { id }: Overview, @Ctx() { register }: DirectoryContext): Body[] {
    const { scope } = overviewKey(id, register);
    return [...register.bodies.values()].filter((row) => isIn(scope, row)).map(toBody);
  }

  @FieldResolver(() => [Observation])
  observations(@Root() { id }: Overview, @Ctx() { register }: DirectoryContext): Observation[] {
    if (overviewKey(id, register).scope !== NATION) return [];
    return (register.observations.get('') ?? []).map(({ by, figure, statement }) => ({
      by,
      figure,
      statement,
    }));
  }
}

/** Answers a reference to an overview. */
export function overviewByReference({ id }: { id: unknown }, { register }: DirectoryContext): Overview {
  return toOverview(overviewKey(id, register));
}
