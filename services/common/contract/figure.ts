import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { quantityText } from '../number/quantityText';
import type { Decimal } from '../number/decimal';
import {
  AbsenceKind,
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
} from './enums';
import { DecimalScalar, PartialDateScalar, UrlScalar } from './scalars';

@Directive('@shareable')
@ObjectType({ description: 'A number with its unit.' })
export class Quantity {
  @Field(() => DecimalScalar, { description: 'The number, exact.' })
  value!: Decimal;

  @Field(() => Unit, { description: 'What the number counts.' })
  unit!: Unit;

  @Field(() => String, { description: 'As people say it: £9.4 million.' })
  text!: string;
}

/** A quantity with its text worked out. */
export function quantity(value: Decimal, unit: Unit): Quantity {
  return { value, unit, text: quantityText(value, unit) };
}

@Directive('@shareable')
@ObjectType({ description: 'The time that a figure covers.' })
export class FigurePeriod {
  @Field(() => PeriodKind, { description: 'How the figure relates to time.' })
  kind!: PeriodKind;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Where the period begins, where stated.' })
  from?: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'Where the period ends, or the date of a figure at a point in time, where stated.',
  })
  to?: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'What kind of saving a figure is.' })
export class Saving {
  @Field(() => SavingCategory, { nullable: true, description: 'The kind of benefit, where stated.' })
  category?: SavingCategory | null;

  @Field(() => SavingStatus, { nullable: true, description: 'How far the saving has come.' })
  status?: SavingStatus | null;
}

@Directive('@shareable')
@ObjectType({ description: 'Where a figure or statement can be read.' })
export class Evidence {
  @Field(() => String, { description: 'What the document or page is.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Who published it.' })
  publisher?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Its address, where one is known.' })
  address?: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Its date, as fully as known.' })
  date?: string | null;

  @Field(() => Reading, { description: 'Whether it is the speaker’s own document or a report of it.' })
  reading!: Reading;
}

@Directive('@shareable')
@ObjectType({
  description: 'Why there is no figure or value. None of these means nil, and none means silence.',
})
export class Absence {
  @Field(() => AbsenceKind, { description: 'What kind of absence it is.' })
  kind!: AbsenceKind;

  @Field(() => WithheldReason, { nullable: true, description: 'The reason in law, for WITHHELD.' })
  reason?: WithheldReason | null;

  @Field(() => Capacity, { nullable: true, description: 'Who decided to keep it back, where stated.' })
  decidedBy?: Capacity | null;
}

@Directive('@shareable')
@ObjectType({
  description: 'One quantity with everything that decides what it may be compared with.',
})
export class Figure {
  @Field(() => Measure, { description: 'What is measured.' })
  measure!: Measure;

  @Field(() => Scope, { description: 'Whether it is one body’s part or the whole.' })
  scope!: Scope;

  @Field(() => Basis, { description: 'Paid, committed, incurred, budgeted ...' })
  basis!: Basis;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the cost of own staff and overheads is in it; null where not stated.',
  })
  includesInternalCosts?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Code of the body whose own part this is, when that is not the publisher; several codes are in order, separated by spaces.',
  })
  about?: string | null;

  @Field(() => Quantity, {
    nullable: true,
    description: 'The number with its unit; null only when absence says why.',
  })
  quantity?: Quantity | null;

  @Field(() => Precision, { description: 'How exactly the number was stated.' })
  precision!: Precision;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Unit of the last digit written, for ROUNDED and ABOUT: 100000 for 3.3 million. It cannot be worked out from trailing noughts.',
  })
  roundedTo?: Decimal | null;

  @Field(() => FigurePeriod, { description: 'The time it covers.' })
  period!: FigurePeriod;

  @Field(() => String, {
    nullable: true,
    description: 'Which part of the whole, where it is a part: supplier charges, running costs ...',
  })
  component?: string | null;

  @Field(() => Saving, { nullable: true, description: 'For a saving: its category and status.' })
  saving?: Saving | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When it was stated; null when the source carries no date.',
  })
  statedOn?: string | null;

  @Field(() => Capacity, { description: 'In what capacity it was stated.' })
  statedAs!: Capacity;

  @Field(() => [ID], {
    description: 'Codes of the bodies that made the same statement together with this one.',
  })
  jointlyWith!: string[];

  @Field(() => Evidence, { nullable: true, description: 'Where it can be read.' })
  evidence?: Evidence | null;

  @Field(() => Absence, { nullable: true, description: 'Why there is no number, when there is none.' })
  absence?: Absence | null;

  @Field(() => String, { nullable: true, description: 'A caution on how to read it.' })
  note?: string | null;
}
