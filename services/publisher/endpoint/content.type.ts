import { Field, ID, InputType, ObjectType } from 'type-graphql';
import {
  AbsenceKind,
  Aspect,
  Basis,
  Capacity,
  Measure,
  PeriodKind,
  Precision,
  Reading,
  SavingCategory,
  SavingStatus,
  Scope,
  Unit,
  WithheldReason,
} from '../../common/contract/enums';
import type {
  AbsenceDocument,
  AccountDocument,
  FigureDocument,
  SourceDocument,
  StatementDocument,
} from '../document/document';

/** The document form of an account, as GraphQL input and output. What each field means is said in the contract. */

@InputType('SourceInput', { description: 'A document or page that figures and statements can be read in.' })
@ObjectType('SourceContent', {
  description: 'A document or page that figures and statements can be read in.',
})
export class SourceContent implements SourceDocument {
  @Field(() => ID, { description: 'What figures and statements of this account call it.' })
  id!: string;

  @Field(() => String, { description: 'What the document or page is.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Who published it.' })
  publisher?: string | null;

  @Field(() => String, { nullable: true, description: 'Its web address, where one is known.' })
  address?: string | null;

  @Field(() => String, { nullable: true, description: 'Its date: YYYY, YYYY-MM or YYYY-MM-DD.' })
  date?: string | null;
}

@InputType('AbsenceInput', { description: 'Why there is no number.' })
@ObjectType('AbsenceContent', { description: 'Why there is no number.' })
export class AbsenceContent implements AbsenceDocument {
  @Field(() => AbsenceKind, { description: 'What kind of absence it is.' })
  kind!: AbsenceKind;

  @Field(() => WithheldReason, { nullable: true, description: 'The reason in law, for WITHHELD.' })
  reason?: WithheldReason | null;

  @Field(() => Capacity, { nullable: true, description: 'Who decided to keep it back.' })
  decidedBy?: Capacity | null;
}

@InputType('StatedInput', { description: 'What figures and statements share.' })
@ObjectType('StatedContent', { description: 'What figures and statements share.' })
abstract class StatedContent {
  @Field(() => ID, {
    description: 'Its id, the same in every revision, so that a correction is seen as one.',
  })
  id!: string;

  @Field(() => String, { nullable: true, description: 'When it was stated: YYYY, YYYY-MM or YYYY-MM-DD.' })
  statedOn?: string | null;

  @Field(() => Capacity, { nullable: true, description: 'In what capacity it was stated.' })
  statedAs?: Capacity | null;

  @Field(() => [ID], { nullable: true, description: 'Codes of the bodies that made the same statement.' })
  jointlyWith?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Which part of the whole, where it is a part.' })
  component?: string | null;

  @Field(() => Reading, {
    description: 'Whether the source is the speaker’s own document or a report of it.',
  })
  reading!: Reading;

  @Field(() => ID, { description: 'The id of one of the sources.' })
  source!: string;

  @Field(() => String, { nullable: true, description: 'A caution on how to read it.' })
  note?: string | null;
}

@InputType('FigureInput', { description: 'A quantity, or why there is none.' })
@ObjectType('FigureContent', { description: 'A quantity, or why there is none.' })
export class FigureContent extends StatedContent implements FigureDocument {
  @Field(() => Measure, { description: 'What is measured.' })
  measure!: Measure;

  @Field(() => Scope, { description: 'Whether it is one body’s part or the whole.' })
  scope!: Scope;

  @Field(() => [ID], { nullable: true, description: 'Whose part it is, when that is not the body’s own.' })
  about?: string[] | null;

  @Field(() => Basis, { nullable: true, description: 'Paid, committed, incurred, budgeted ...' })
  basis?: Basis | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the cost of own staff is in it.' })
  includesInternalCosts?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'The number in plain digits, such as 3300000 or 12.50.',
  })
  value?: string | null;

  @Field(() => Unit, { nullable: true, description: 'What the number counts.' })
  unit?: Unit | null;

  @Field(() => Precision, { nullable: true, description: 'How exactly the number was stated.' })
  precision?: Precision | null;

  @Field(() => String, { nullable: true, description: 'For ROUNDED and ABOUT: the unit of the last digit.' })
  roundedTo?: string | null;

  @Field(() => PeriodKind, { nullable: true, description: 'How the figure relates to time.' })
  periodKind?: PeriodKind | null;

  @Field(() => String, { nullable: true, description: 'Where its period begins, as fully as stated.' })
  periodFrom?: string | null;

  @Field(() => String, { nullable: true, description: 'Where its period ends, as fully as stated.' })
  periodTo?: string | null;

  @Field(() => SavingCategory, { nullable: true, description: 'For a saving: the kind of benefit.' })
  savingCategory?: SavingCategory | null;

  @Field(() => SavingStatus, { nullable: true, description: 'For a saving: how far it has come.' })
  savingStatus?: SavingStatus | null;

  @Field(() => AbsenceContent, { nullable: true, description: 'Why there is no number, when there is none.' })
  absence?: AbsenceContent | null;
}

@InputType('StatementInput', { description: 'A statement that is no quantity.' })
@ObjectType('StatementContent', { description: 'A statement that is no quantity.' })
export class StatementContent extends StatedContent implements StatementDocument {
  @Field(() => Aspect, { description: 'What it is about.' })
  aspect!: Aspect;

  @Field(() => String, { description: 'What is stated, in the form of its aspect.' })
  value!: string;
}

@InputType('AccountInput', { description: 'The whole account of one collaboration in one half-year.' })
@ObjectType('AccountContent', { description: 'The whole account of one collaboration in one half-year.' })
export class AccountContent implements AccountDocument {
  @Field(() => ID, { nullable: true, description: 'Code of the body; it must be this one.' })
  body?: string;

  @Field(() => ID, { description: 'The id of the collaboration.' })
  collaboration!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The half-year that all of it lies in; left out, each row lies where its date says.',
  })
  period?: string | null;

  @Field(() => [SourceContent], { description: 'Where it can be read.' })
  sources!: SourceContent[];

  @Field(() => [FigureContent], { description: 'The figures.' })
  figures!: FigureContent[];

  @Field(() => [StatementContent], { description: 'The statements.' })
  statements!: StatementContent[];
}
