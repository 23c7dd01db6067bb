import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Relation } from 'typeorm';
import { ReportingPeriodScalar } from '../../common/contract/scalars';
import { Body } from '../body/body.type';
import { Observation } from '../collaboration/collaboration.type';
import { Comparison } from '../comparison/comparison.type';
import { Region } from '../region/region.type';

@Directive('@key(fields: "id")')
@ObjectType({ description: "Many comparisons at once: a region's, or the nation's." })
export class Overview {
  @Field(() => ID, { description: 'scope@period, for example east-midlands@2017-18.' })
  id!: string;

  @Field(() => Region, { nullable: true, description: 'The region; null for the nation.' })
  region?: Relation<Region> | null;

  @Field(() => ReportingPeriodScalar, { description: 'The period at whose end the accounts are compared.' })
  period!: string;

  @Field(() => [Comparison], {
    description: 'Every comparison that a body of the region, or of the nation, has a part in.',
  })
  comparisons!: Relation<Comparison>[];

  @Field(() => [Body], { description: 'The bodies of the region, or of the nation.' })
  bodies!: Relation<Body>[];

  @Field(() => [Observation], {
    description: 'For the nation: what observers say about collaboration as a whole.',
  })
  observations!: Relation<Observation>[];
}
