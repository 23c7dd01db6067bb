import { Directive, Field, ObjectType } from 'type-graphql';
import { Aspect, Capacity } from './enums';
import { Absence, Evidence } from './figure';
import { PartialDateScalar } from './scalars';

@Directive('@shareable')
@ObjectType({
  description:
    'One fact that is no quantity: status, parties, lead, dates, legal basis, purpose, governance ...',
})
export class Statement {
  @Field(() => Aspect, { description: 'What it is about.' })
  aspect!: Aspect;

  @Field(() => String, {
    nullable: true,
    description:
      'In the aspect’s own form: an enum name, a date, a body code, body codes in order separated by spaces, or text; where it is about one part of the collaboration only, that part follows in brackets. Null only when absence says why.',
  })
  value?: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When it was stated; null when the source carries no date.',
  })
  statedOn?: string | null;

  @Field(() => Capacity, { description: 'In what capacity it was stated.' })
  statedAs!: Capacity;

  @Field(() => Evidence, { nullable: true, description: 'Where it can be read.' })
  evidence?: Evidence | null;

  @Field(() => Absence, { nullable: true, description: 'Why there is no value, when there is none.' })
  absence?: Absence | null;

  @Field(() => String, { nullable: true, description: 'A caution on how to read it.' })
  note?: string | null;
}
