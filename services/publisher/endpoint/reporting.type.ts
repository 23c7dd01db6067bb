import { Field, ID, Int, ObjectType } from 'type-graphql';
import { describedEnum } from '../../common/contract/describedEnum';
import { DateTimeScalar, LocalDateScalar } from '../../common/contract/scalars';
import { SumVerdict, Verdict } from '../../comparison/enums';
import { AccountContent } from './content.type';

export const RevisionKind = describedEnum('RevisionKind', 'What is new in a revision.', {
  ACCOUNT: 'Figures and statements.',
  PANEL_REPORT: 'A record that the account was reported to the panel, or that it was not.',
  REPLY: 'A reply to a comparison, or that one is taken back.',
});

export const RevisionOrigin = describedEnum('RevisionOrigin', 'How a revision came to be.', {
  FILES: 'It was loaded from files.',
  BODY: 'The body published it itself; files do not replace it.',
});

export const RevisionState = describedEnum('RevisionState', 'What a revision does.', {
  PUBLISHED: 'It publishes what it holds.',
  WITHDRAWN: 'It takes back what was published.',
});

export const RowChange = describedEnum('RowChange', 'What became of a figure or statement.', {
  ADDED: 'It is new.',
  REMOVED: 'It is gone.',
  CHANGED: 'Some of its fields differ.',
});

@ObjectType({ description: 'One revision of a body’s account; it is never changed.' })
export class RevisionRecord {
  @Field(() => Int, { description: 'Its number, counted through all half-years of the collaboration.' })
  revision!: number;

  @Field(() => String, { nullable: true, description: 'The half-year; null for what carries no date.' })
  period?: string | null;

  @Field(() => RevisionKind, { description: 'What is new in it.' })
  kind!: keyof typeof RevisionKind;

  @Field(() => RevisionState, { description: 'Whether it publishes or takes back.' })
  state!: keyof typeof RevisionState;

  @Field(() => RevisionOrigin, { description: 'How it came to be.' })
  origin!: keyof typeof RevisionOrigin;

  @Field(() => LocalDateScalar, { description: 'When it was published through the hub.' })
  publishedOn!: string;

  @Field(() => String, { nullable: true, description: 'Why it replaced an earlier one; null for a first.' })
  reason?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'For PANEL_REPORT: the day.' })
  reportedOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'For REPLY: the key of the aspect.' })
  replyTo?: string | null;

  @Field(() => String, { nullable: true, description: 'For REPLY: its words.' })
  reply?: string | null;
}

@ObjectType({ description: 'What the body is about to publish; only its key can read it.' })
export class DraftAccount {
  @Field(() => ID, { description: 'The id of the collaboration.' })
  collaboration!: string;

  @Field(() => String, { nullable: true, description: 'The half-year; null for what carries no date.' })
  period?: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was saved.' })
  savedAt!: Date;

  @Field(() => AccountContent, { description: 'What it holds.' })
  account!: AccountContent;
}

@ObjectType({ description: 'A revision that has just been made.' })
export class PublishedRevision {
  @Field(() => ID, { description: 'The id of the collaboration.' })
  collaboration!: string;

  @Field(() => String, { nullable: true, description: 'The half-year; null for what carries no date.' })
  period?: string | null;

  @Field(() => Int, { description: 'Its number.' })
  revision!: number;
}

@ObjectType({ description: 'A field that differs, as text.' })
export class FieldChange {
  @Field(() => String, { description: 'Its name.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'What it held; null for nothing.' })
  before?: string | null;

  @Field(() => String, { nullable: true, description: 'What it holds; null for nothing.' })
  after?: string | null;
}

@ObjectType({ description: 'A figure or statement that differs between two revisions.' })
export class RowDifference {
  @Field(() => String, { description: 'figures or statements.' })
  list!: string;

  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => RowChange, { description: 'What became of it.' })
  change!: keyof typeof RowChange;

  @Field(() => [FieldChange], { description: 'The fields that differ.' })
  fields!: FieldChange[];
}

@ObjectType({ description: 'An aspect of the comparison that would come out otherwise.' })
export class AspectChange {
  @Field(() => ID, { description: 'The key of the aspect.' })
  key!: string;

  @Field(() => String, { description: 'What it is about.' })
  subject!: string;

  @Field(() => Verdict, {
    nullable: true,
    description: 'The verdict now; null when there is no such aspect.',
  })
  before?: Verdict | null;

  @Field(() => Verdict, {
    nullable: true,
    description: 'The verdict to come; null when the aspect would go.',
  })
  after?: Verdict | null;

  @Field(() => String, { description: 'Plain English: why.' })
  reason!: string;
}

@ObjectType({ description: 'A sum check that would come out otherwise.' })
export class SumChange {
  @Field(() => String, { description: 'What is added up.' })
  subject!: string;

  @Field(() => SumVerdict, {
    nullable: true,
    description: 'The verdict now; null when there is no such check.',
  })
  before?: SumVerdict | null;

  @Field(() => SumVerdict, {
    nullable: true,
    description: 'The verdict to come; null when the check would go.',
  })
  after?: SumVerdict | null;

  @Field(() => String, { description: 'Plain English: the arithmetic.' })
  reason!: string;
}

@ObjectType({ description: 'The comparison as it would come out if the drafts were published now.' })
export class Preview {
  @Field(() => String, { description: 'The period as at whose end it compares.' })
  period!: string;

  @Field(() => [AspectChange], { description: 'What would come out otherwise than it does now.' })
  changes!: AspectChange[];

  @Field(() => [SumChange], { description: 'Sums that would come out otherwise.' })
  sums!: SumChange[];

  @Field(() => [String], { description: 'What the body should know before it publishes.' })
  cautions!: string[];

  @Field(() => String, { description: 'The part of the briefing on this collaboration, as Markdown.' })
  markdown!: string;
}
