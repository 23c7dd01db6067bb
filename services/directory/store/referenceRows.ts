import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Measure } from '../../common/contract/enums';
import type {
  BodyKind,
  CollaborationFunction,
  CollaborationKind,
  GovernanceKind,
  Reach,
  Role,
  StatisticMeasure,
} from '../enums';

/** A region: a group of police areas, or a nation that has none. */
@Entity('region')
export class RegionRow {
  @PrimaryColumn('text')
  code!: string;

  @Column('text')
  name!: string;
}

/** A public body: a stable area or service; its governing body may change. */
@Entity('body')
export class BodyRow {
  @PrimaryColumn('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: BodyKind;

  @Column('text', { name: 'ons_code', nullable: true })
  onsCode!: string | null;

  @Column('text', { nullable: true })
  region!: string | null;

  @Column('text', { name: 'governing_body' })
  governingBody!: string;

  @Column('text')
  governance!: GovernanceKind;

  @Column('text', { nullable: true })
  panel!: string | null;
}

/** Two bodies whose areas share a border on land, each pair once. */
@Entity('land_border')
export class LandBorderRow {
  @PrimaryColumn('text')
  a!: string;

  @PrimaryColumn('text')
  b!: string;
}

/** A document or page that the reference data rests on. */
@Entity('reference_source')
export class ReferenceSourceRow {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  publisher!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('text', { nullable: true })
  date!: string | null;
}

/** An official statistic about a body. */
@Entity('statistic')
export class StatisticRow {
  @PrimaryColumn('text')
  body!: string;

  @PrimaryColumn('text')
  measure!: StatisticMeasure;

  @Column('numeric', { precision: 18, scale: 4 })
  value!: string;

  @PrimaryColumn('text', { name: 'as_at' })
  asAt!: string;

  @Column('text')
  source!: string;

  @Column('text', { nullable: true })
  note!: string | null;
}

/** A collaboration that the register holds. */
@Entity('collaboration')
export class CollaborationRow {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text', { array: true })
  aliases!: string[];

  @Column('text')
  kind!: CollaborationKind;

  @Column('text')
  reach!: Reach;

  @Column('text')
  function!: CollaborationFunction;
}

/** What the editors read as made of parts: a budget after an increase, a running total of two years. */
@Entity('breakdown')
export class BreakdownRow {
  @PrimaryGeneratedColumn({ type: 'int' })
  id!: number;

  @Column('text')
  collaboration!: string;

  @Column('text', { name: 'whole_measure' })
  wholeMeasure!: Measure;

  @Column('text', { name: 'whole_component' })
  wholeComponent!: string;

  @Column('jsonb')
  parts!: { measure: Measure; component: string }[];

  @Column('text', { nullable: true })
  note!: string | null;
}

/** One body's part in one collaboration, with where that is stated. */
@Entity('membership')
export class MembershipRow {
  @PrimaryGeneratedColumn({ type: 'int' })
  id!: number;

  @Column('text')
  collaboration!: string;

  @Column('text')
  body!: string;

  @Column('text')
  role!: Role;

  @Column('text', { nullable: true })
  from!: string | null;

  @Column('text', { nullable: true })
  to!: string | null;

  @Column('boolean')
  disputed!: boolean;

  @Column('text')
  source!: string;
}
