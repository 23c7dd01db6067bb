import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../common/contract/scalars';

@ObjectType({ description: 'A body that runs a subgraph and publishes accounts through it.' })
export class Publisher {
  @Field(() => ID, { description: 'Code of the body.' })
  code!: string;

  @Field(() => String, { description: 'Name of the body.' })
  name!: string;

  @Field(() => Int, { description: 'How many versions of its schema it has published.' })
  schemaVersion!: number;

  @Field(() => String, { description: "The version of the hub's contract that it implements." })
  contractVersion!: string;

  @Field(() => DateTimeScalar, { description: 'When it published its present schema.' })
  publishedAt!: Date;
}
