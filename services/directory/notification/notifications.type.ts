import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Relation } from 'typeorm';
import { Body } from '../body/body.type';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'The notifications of opportunities that a body made or received.' })
export class Notifications {
  @Field(() => ID, { description: 'The code of the body.' })
  id!: string;

  @Field(() => Body, { nullable: true, description: 'The body; null when the directory does not know it.' })
  body?: Relation<Body> | null;
}
