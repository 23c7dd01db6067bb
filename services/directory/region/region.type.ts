import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Relation } from 'typeorm';
import { Body } from '../body/body.type';
import { Overview } from '../overview/overview.type';
import { Collaboration } from '../collaboration/collaboration.type';

@Directive('@key(fields: "code")')
@ObjectType({ description: 'A policing region of England, or a nation.' })
export class Region {
  @Field(() => ID, { description: 'Its code: lower-case words joined by hyphens.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => [Body], { description: 'The bodies filed under it.' })
  bodies!: Relation<Body>[];

  @Field(() => Overview, { description: 'Every comparison that a body of the region has a part in.' })
  overview!: Relation<Overview>;

  @Field(() => [Collaboration], {
    description: 'Every collaboration that a body of the region is or was in.',
  })
  collaborations!: Relation<Collaboration>[];
}
