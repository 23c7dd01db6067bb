import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Relation } from 'typeorm';
import { Body } from '../body/body.type';
import { ExpectedBody } from '../body/expectedBody.type';
import { PeerGroup } from '../enums';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'What functions cost a body and its peers, side by side.' })
export class PeerCosts {
  @Field(() => ID, { description: 'body@group, for example leicestershire@REGION.' })
  id!: string;

  @Field(() => Body, { description: 'The body that is set beside its peers.' })
  body!: Relation<Body>;

  @Field(() => PeerGroup, { description: 'Which bodies count as its peers.' })
  by!: PeerGroup;

  @Field(() => [ExpectedBody], {
    description: 'The body and its peers, so that one that states nothing is seen.',
  })
  expected!: Relation<ExpectedBody>[];

  @Field(() => [Body], { description: 'Those of them that publish a subgraph.' })
  bodies!: Relation<Body>[];
}
