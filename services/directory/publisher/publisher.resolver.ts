import { Ctx, Query, Resolver } from 'type-graphql';
import type { DirectoryContext } from '../context';
import { Publisher } from './publisher.type';
import { toPublisher } from './toPublisher';

@Resolver(() => Publisher)
export class PublisherResolver {
  @Query(() => [Publisher], { description: 'Every body with a published subgraph, in order of code.' })
  publishers(@Ctx() { register, published }: DirectoryContext): Publisher[] {
    return [...published.subgraphs.values()].map((subgraph) => toPublisher(register, subgraph));
  }
}
