import { Arg, Ctx, FieldResolver, Float, ID, Query, Resolver, Root } from 'type-graphql';
import { ReportingPeriodScalar } from '../../common/contract/scalars';
import { toDecimal } from '../../common/number/decimal';
import { Account } from '../account/account.type';
import { toAccount } from '../account/toAccount';
import { Briefing } from '../briefing/briefing.type';
import { toBriefing } from '../briefing/toBriefing';
import { DEFAULT_TOLERANCE_PERCENT } from '../comparison/toComparison';
import { Collaboration } from '../collaboration/collaboration.type';
import { knownCollaboration } from '../collaboration/known';
import { latestPeriodNow, latestPeriodOf } from '../collaboration/periods';
import { toCollaboration } from '../collaboration/toCollaboration';
import type { DirectoryContext } from '../context';
import { BodyKind, PeerGroup } from '../enums';
import { Notifications } from '../notification/notifications.type';
import { PeerCosts } from '../peerCosts/peerCosts.type';
import { toPeerCosts } from '../peerCosts/toPeerCosts';
import { Publisher } from '../publisher/publisher.type';
import { toPublisher } from '../publisher/toPublisher';
import { existsBy } from '../published/reported';
import { checkRegion } from '../reference/checkCodes';
import { sourceOf } from '../reference/sourceOf';
import { Region } from '../region/region.type';
import type { BodyRow } from '../store/referenceRows';
import { Body, Statistic } from './body.type';
import { peerCodes } from './peers';
import { toBody } from './toBody';

function rowsOf(codes: Iterable<string>, { register }: DirectoryContext): BodyRow[] {
  return [...codes].map((code) => register.bodies.get(code)).filter((row) => row !== undefined);
}

function rowOf({ code }: Body, { register }: DirectoryContext): BodyRow {
  const row = register.bodies.get(code);
  if (row === undefined) throw new Error(`The register has no body "${code}".`);
  return row;
}

@Resolver(() => Body)
export class BodyResolver {
  @Query(() => Body, { nullable: true, description: 'One body, or null when there is none of this code.' })
  body(
    @Arg('code', () => ID, { description: 'Its code.' }) code: string,
    @Ctx() { register }: DirectoryContext,
  ): Body | null {
    const row = register.bodies.get(code);
    return row ? toBody(row) : null;
  }

  @Query(() => [Body], {
    description: 'Every body, in order of code, or those for which every part given holds.',
  })
  bodies(
    @Arg('kind', () => [BodyKind], { nullable: true, description: 'Only bodies of these kinds.' })
    kinds: BodyKind[] | null,
    @Arg('region', () => ID, { nullable: true, description: 'Only bodies of this region.' })
    region: string | null,
    @Arg('publishing', () => Boolean, {
      nullable: true,
      description: 'Only bodies with a published subgraph, or, when false, only those without.',
    })
    publishing: boolean | null,
    @Ctx() { register, published }: DirectoryContext,
  ): Body[] {
    if (typeof region === 'string') checkRegion(region, 'region', register);
    return [...register.bodies.values()]
      .filter((row) => !kinds || kinds.includes(row.kind))
      .filter((row) => !region || row.region === region)
      .filter((row) => typeof publishing !== 'boolean' || published.subgraphs.has(row.code) === publishing)
      .map(toBody);
  }

  @FieldResolver(() => Region, { nullable: true })
  region(@Root() body: Body, @Ctx() context: DirectoryContext): Region | null {
    const { region } = rowOf(body, context);
    const row = region === null ? undefined : context.register.regions.get(region);
    return row ? ({ ...row } as Region) : null;
  }

  @FieldResolver(() => [Body])
  neighbours(@Root() body: Body, @Ctx() context: DirectoryContext): Body[] {
    return rowsOf(context.register.neighbours.get(body.code) ?? [], context).map(toBody);
  }

  @FieldResolver(() => [Body])
  peers(
    @Root() body: Body,
    @Arg('by', () => PeerGroup, { description: 'Which bodies count as peers.' }) by: PeerGroup,
    @Ctx() context: DirectoryContext,
  ): Body[] {
    const codes = peerCodes(context.register, context.published, rowOf(body, context), by);
    return rowsOf(codes, context).map(toBody);
  }

  @FieldResolver(() => Notifications)
  notifications(@Root() { code }: Body): Notifications {
    return { id: code };
  }

  @FieldResolver(() => PeerCosts)
  peerCosts(
    @Root() { code }: Body,
    @Arg('by', () => PeerGroup, { description: 'Which bodies count as peers.' }) by: PeerGroup,
  ): PeerCosts {
    return toPeerCosts({ body: code, by });
  }

  @FieldResolver(() => [Statistic])
  statistics(@Root() { code }: Body, @Ctx() { register }: DirectoryContext): Statistic[] {
    return (register.statistics.get(code) ?? []).map(({ measure, value, asAt, source, note }) => ({
      measure,
      value: toDecimal(value),
      asAt,
      source: sourceOf(register, source),
      note,
    }));
  }

  @FieldResolver(() => [Collaboration])
  collaborations(@Root() { code }: Body, @Ctx() { register, published }: DirectoryContext): Collaboration[] {
    const ids = new Set([
      ...(register.membershipsOf.get(code) ?? []).map(({ collaboration }) => collaboration),
      ...(published.byBody.get(code) ?? []).map(({ collaboration }) => collaboration),
    ]);
    return [...ids]
      .sort()
      .map((id) => knownCollaboration(register, published, id))
      .filter((known) => known !== undefined)
      .map(toCollaboration);
  }

  @FieldResolver(() => [Account])
  accounts(
    @Root() { code }: Body,
    @Arg('period', () => ReportingPeriodScalar, {
      nullable: true,
      description: 'The period; by default the latest half-year in which the body stated anything dated.',
    })
    asked: string | null,
    @Ctx() { register, published }: DirectoryContext,
  ): Account[] {
    const period = asked ?? latestPeriodOf(published, code) ?? latestPeriodNow(register, published);
    const ids = (published.byBody.get(code) ?? [])
      .filter((report) => existsBy(report, period))
      .map(({ collaboration }) => collaboration);
    return [...new Set(ids)]
      .sort()
      .map((collaboration) => toAccount({ publisher: code, collaboration, period }));
  }

  @FieldResolver(() => Briefing)
  briefing(
    @Root() { code }: Body,
    @Arg('period', () => ReportingPeriodScalar, {
      nullable: true,
      description: 'The period; by default the latest half-year in which the body stated anything dated.',
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
  ): Briefing {
    const period = asked ?? latestPeriodOf(published, code) ?? latestPeriodNow(register, published);
    return toBriefing({
      body: code,
      period,
      tolerancePercent: tolerancePercent ?? DEFAULT_TOLERANCE_PERCENT,
    });
  }

  @FieldResolver(() => Publisher, { nullable: true })
  publisher(@Root() { code }: Body, @Ctx() { register, published }: DirectoryContext): Publisher | null {
    const subgraph = published.subgraphs.get(code);
    return subgraph ? toPublisher(register, subgraph) : null;
  }
}
