import { Directive, Field, ID, Int, InputType, ObjectType } from 'type-graphql';
import type { Relation } from 'typeorm';
import { Capacity, Measure } from '../../common/contract/enums';
import { Figure } from '../../common/contract/figure';
import { PartialDateScalar, ReportingPeriodScalar } from '../../common/contract/scalars';
import { Statement } from '../../common/contract/statement';
import { Body, Source } from '../body/body.type';
import { Comparison } from '../comparison/comparison.type';
import { CollaborationFunction, CollaborationKind, Reach, Role } from '../enums';

@Directive('@shareable')
@ObjectType({ description: "One body's part in a collaboration, as one source states it." })
export class Membership {
  @Field(() => Body, { description: 'The body.' })
  body!: Relation<Body>;

  @Field(() => Role, { description: 'What it is in the collaboration.' })
  role!: Role;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Since when; null where not known.' })
  from?: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'Until when; null where not known, which does not mean that it goes on.',
  })
  to?: string | null;

  @Field(() => Boolean, { description: 'Whether sources contradict each other about it.' })
  disputed!: boolean;

  @Field(() => Source, { nullable: true, description: 'Where it can be read.' })
  source?: Relation<Source> | null;
}

@Directive('@shareable')
@ObjectType({ description: 'A figure or statement by somebody who is no party.' })
export class Observation {
  @Field(() => Capacity, { description: 'In what capacity it was said.' })
  by!: Capacity;

  @Field(() => Figure, { nullable: true, description: 'The figure, when it is one.' })
  figure?: Figure | null;

  @Field(() => Statement, { nullable: true, description: 'The statement, when it is no figure.' })
  statement?: Statement | null;
}

@Directive('@shareable')
@ObjectType({ description: 'Figures by what they measure and which part of the whole they count.' })
export class NamedFigure {
  @Field(() => Measure, { description: 'What is measured.' })
  measure!: Measure;

  @Field(() => String, { description: 'Which part of the whole.' })
  component!: string;
}

@Directive('@shareable')
@ObjectType({
  description:
    "What the directory's editors read as made of parts; the comparison checks whether the numbers bear it out.",
})
export class Breakdown {
  @Field(() => NamedFigure, { description: 'The whole.' })
  whole!: NamedFigure;

  @Field(() => [NamedFigure], { description: 'Its parts.' })
  parts!: NamedFigure[];

  @Field(() => String, { nullable: true, description: 'Why it is read so.' })
  note?: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A joint working arrangement of public bodies.' })
export class Collaboration {
  @Field(() => ID, { description: 'Its canonical id: lower-case words joined by hyphens.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => [String], { description: 'Other names in use.' })
  aliases!: string[];

  @Field(() => Boolean, {
    description:
      'False for one that a publisher reports and the register does not hold: its details are not known.',
  })
  registered!: boolean;

  @Field(() => CollaborationKind, { description: 'Which law it rests on.' })
  kind!: CollaborationKind;

  @Field(() => Reach, { description: 'How wide it is.' })
  reach!: Reach;

  @Field(() => CollaborationFunction, { description: 'What kind of work it does.' })
  function!: CollaborationFunction;

  @Field(() => [Membership], { description: 'Who is or was in it, and in what role.' })
  memberships!: Membership[];

  @Field(() => [ReportingPeriodScalar], {
    description: 'The half-years in which anybody stated anything dated about it, oldest first.',
  })
  periods!: string[];

  @Field(() => [Observation], {
    description:
      'Figures and statements by others than the parties: inspectorate, government, auditor, press.',
  })
  observations!: Observation[];

  @Field(() => [Breakdown], {
    description:
      "What the directory's editors read as made of parts; the comparison checks whether the numbers bear it out.",
  })
  breakdowns!: Breakdown[];

  @Field(() => Comparison, { description: 'All accounts of it side by side as at the end of one period.' })
  comparison!: Relation<Comparison>;
}

@ObjectType({ description: 'One collaboration in a list.' })
export class CollaborationEdge {
  @Field(() => String, {
    description: 'Where it stands in the list: hand it back as after to go on from here.',
  })
  cursor!: string;

  @Field(() => Collaboration, { description: 'The collaboration.' })
  node!: Collaboration;
}

@ObjectType({ description: 'Where a page of a list ends.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more after this page.' })
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of its last entry; null for an empty page.',
  })
  endCursor?: string | null;
}

@ObjectType({ description: 'A page of collaborations, in order of their ids.' })
export class CollaborationConnection {
  @Field(() => [CollaborationEdge], { description: 'The entries with their cursors.' })
  edges!: CollaborationEdge[];

  @Field(() => [Collaboration], { description: 'The entries alone.' })
  nodes!: Collaboration[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many there are on all pages.' })
  totalCount!: number;
}

@InputType({ description: 'Which collaborations to list; every part given must hold.' })
export class CollaborationFilter {
  @Field(() => ID, {
    nullable: true,
    description: 'Code of a body that is or was in it, or reports an account of it.',
  })
  body?: string | null;

  @Field(() => ID, { nullable: true, description: 'Code of a region with a body that is or was in it.' })
  region?: string | null;

  @Field(() => CollaborationFunction, { nullable: true, description: 'What kind of work it does.' })
  function?: CollaborationFunction | null;

  @Field(() => CollaborationKind, { nullable: true, description: 'Which law it rests on.' })
  kind?: CollaborationKind | null;

  @Field(() => Reach, { nullable: true, description: 'How wide it is.' })
  reach?: Reach | null;

  @Field(() => String, {
    nullable: true,
    description: 'Text that its id, its name or another name of it contains.',
  })
  name?: string | null;
}
