import { Directive, Field, ObjectType } from 'type-graphql';
import type { Relation } from 'typeorm';
import type { DirectoryContext } from '../context';
import { Body } from './body.type';
import { toBody } from './toBody';

@Directive('@shareable')
@ObjectType({
  description: 'A body whose own words are needed, so that it is seen when they cannot be had.',
})
export class ExpectedBody {
  @Field(() => Body, { description: 'The body.' })
  body!: Relation<Body>;

  @Field(() => Boolean, { description: 'False for a body without a published subgraph.' })
  publishes!: boolean;
}

/** The bodies of these codes, without those that the register does not hold. */
export function expectedBodies(
  codes: readonly string[],
  { register, published }: DirectoryContext,
): ExpectedBody[] {
  return codes.flatMap((code) => {
    const row = register.bodies.get(code);
    return row ? [{ body: toBody(row), publishes: published.subgraphs.has(code) }] : [];
  });
}
