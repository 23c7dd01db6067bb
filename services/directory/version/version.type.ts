import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../common/contract/scalars';

@ObjectType({
  description:
    'A version of the supergraph: which subgraphs the hub was made of from a moment on. It never changes.',
})
export class SupergraphVersion {
  @Field(() => Int, { description: 'Its number; the highest is the one that counts.' })
  number!: number;

  @Field(() => String, {
    description: 'Identifies what it was made of: two versions with one hash are alike.',
  })
  hash!: string;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  madeAt!: Date;

  @Field(() => String, {
    description: 'Who made it: a body or an operator, with the number of the key that was shown.',
  })
  madeBy!: string;

  @Field(() => String, { description: 'What changed.' })
  what!: string;

  @Field(() => [ID], { description: 'Codes of the bodies whose subgraphs are in it, in order.' })
  publishers!: string[];
}
