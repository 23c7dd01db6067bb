import { Arg, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { ReportingPeriodScalar } from '../../common/contract/scalars';
import { toBody } from '../body/toBody';
import { Comparison } from '../comparison/comparison.type';
import { DEFAULT_TOLERANCE_PERCENT, toComparison } from '../comparison/toComparison';
import type { DirectoryContext } from '../context';
import { sourceOf } from '../reference/sourceOf';
import type { BodyRow } from '../store/referenceRows';
import {
  Breakdown,
  Collaboration,
  CollaborationConnection,
  CollaborationFilter,
  Membership,
  Observation,
} from './collaboration.type';
import { filterCollaborations } from './filter';
import { knownCollaboration } from './known';
import { DEFAULT_PAGE, pageOf } from './page';
import { latestPeriodNow, periodsOf } from './periods';
import { toCollaboration } from './toCollaboration';

@Resolver(() => Collaboration)
export class CollaborationResolver {
  @Query(() => Collaboration, {
    nullable: true,
    description: 'One collaboration, or null when there is none of this id.',
  })
  collaboration(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { register, published }: DirectoryContext,
  ): Collaboration | null {
    const known = knownCollaboration(register, published, id);
    return known ? toCollaboration(known) : null;
  }

  @Query(() => CollaborationConnection, {
    description: 'Collaborations in order of their ids, page by page.',
  })
  collaborations(
    @Arg('filter', () => CollaborationFilter, {
      nullable: true,
      description: 'Which ones; all when none is given.',
    })
    filter: CollaborationFilter | null,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: DEFAULT_PAGE,
      description: 'How many at most: 0 to 500.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor of the last entry already seen.' })
    after: string | null,
    @Ctx() context: DirectoryContext,
  ): CollaborationConnection {
    return pageOf(filterCollaborations(filter ?? {}, context), first ?? DEFAULT_PAGE, after ?? null);
  }

  @FieldResolver(() => [Membership])
  memberships(@Root() { id }: Collaboration, @Ctx() { register }: DirectoryContext): Membership[] {
    return (register.membershipsIn.get(id) ?? []).map(({ body, role, from, to, disputed, source }) => ({
      body: toBody(register.bodies.get(body) as BodyRow),
      role,
      from,
      to,
      disputed,
      source: sourceOf(register, source),
    }));
  }

  @FieldResolver(() => [ReportingPeriodScalar])
  periods(@Root() { id }: Collaboration, @Ctx() { register, published }: DirectoryContext): string[] {
    return periodsOf(register, published, id);
  }

  @FieldResolver(() => [Observation])
  observations(@Root() { id }: Collaboration, @Ctx() { register }: DirectoryContext): Observation[] {
    return (register.observations.get(id) ?? []).map(({ by, figure, statement }) => ({
      by,
      figure,
      statement,
    }));
  }

  @FieldResolver(() => [Breakdown])
  breakdowns(@Root() { id }: Collaboration, @Ctx() { register }: DirectoryContext): Breakdown[] {
    return (register.breakdowns.get(id) ?? []).map(({ wholeMeasure, wholeComponent, parts, note }) => ({
      whole: { measure: wholeMeasure, component: wholeComponent },
      parts,
      note,
    }));
  }

  @FieldResolver(() => Comparison)
  comparison(
    @Root() { id }: Collaboration,
    @Arg('period', () => ReportingPeriodScalar, {
      nullable: true,
      description:
        'The period; by default the latest half-year in which anybody stated anything dated about it.',
    })
    asked: string | null,
    @Arg('tolerancePercent', () => Float, {
      nullable: true,
      defaultValue: DEFAULT_TOLERANCE_PERCENT,
      description:
        'Figures that differ by no more than this percentage of the larger count as within tolerance.',
    })
    tolerancePercent: number | null,
    @Ctx() { register, published }: DirectoryContext,
  ): Comparison {
    const period = asked ?? periodsOf(register, published, id).at(-1) ?? latestPeriodNow(register, published);
    return toComparison({
      collaboration: id,
      period,
      tolerancePercent: tolerancePercent ?? DEFAULT_TOLERANCE_PERCENT,
    });
  }
}

/** Answers a reference to a collaboration; null when there is none of this id. */
export function collaborationByReference(
  { id }: { id: string },
  { register, published }: DirectoryContext,
): Collaboration | null {
  const known = knownCollaboration(register, published, id);
  return known ? toCollaboration(known) : null;
}
