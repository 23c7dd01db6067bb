import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import { PublishedAccount } from '../../common/contract/body';
import { hubError } from '../../common/errors/hubError';
import { standingRevisions } from '../account/standing';
import type { PublisherContext } from '../context';
import { RevisionRow } from '../store/revisionRow';
import { PublisherBody } from './body.type';

@Resolver(() => PublisherBody)
export class BodyResolver {
  @FieldResolver(() => [PublishedAccount], { nullable: true })
  async publishes(@Ctx() { store }: PublisherContext): Promise<PublishedAccount[]> {
    const rows = await store
      .getRepository(RevisionRow)
      .find({ order: { collaboration: 'ASC', number: 'ASC' } });
    return standingRevisions(rows)
      .filter(({ state }) => state === 'PUBLISHED')
      .map(({ collaboration, period, number, publishedOn }) => ({
        collaboration,
        name: collaboration,
        period,
        revision: number,
        publishedOn,
      }));
  }
}

/** Answers a reference to the body: this publisher's subgraph knows its own only. */
export function bodyByReference({ code }: { code: string }, { body }: PublisherContext): PublisherBody {
  if (code === body) return { code, contact: null };
  throw hubError('ANOTHER_PUBLISHER', `"${code}" is another body; this is the subgraph of "${body}".`);
}
