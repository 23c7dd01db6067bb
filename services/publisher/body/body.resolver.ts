import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import { PublishedAccount } from '../../common/contract/body';
import { FunctionCost } from '../../common/contract/functionCost';
import { Opportunity } from '../../common/contract/opportunity';
import { hubError } from '../../common/errors/hubError';
import { isBodyCode } from '../../common/contract/codes';
import { quoted } from '../../common/text/quoted';
import type { PublisherContext } from '../context';
import { PublisherBody } from './body.type';
import { toFunctionCosts } from './toFunctionCosts';
import { toOpportunity } from './toOpportunity';

@Resolver(() => PublisherBody)
export class BodyResolver {
  @FieldResolver(() => [PublishedAccount], { nullable: true })
  async publishes(@Ctx() { loaders }: PublisherContext): Promise<PublishedAccount[]> {
    const revisions = await loaders.published();
    return revisions.map(({ collaboration, period, number, publishedOn }) => ({
      collaboration,
      name: collaboration,
      period,
      revision: number,
      publishedOn,
    }));
  }

  @FieldResolver(() => [Opportunity], { nullable: true })
  async opportunities(@Ctx() { ofItself }: PublisherContext): Promise<Opportunity[] | null> {
    return (await ofItself.opportunities())?.map(toOpportunity) ?? null;
  }

  @FieldResolver(() => [FunctionCost], { nullable: true })
  async functionCosts(@Ctx() { ofItself }: PublisherContext): Promise<FunctionCost[] | null> {
    const rows = await ofItself.functionCosts();
    return rows && toFunctionCosts(rows);
  }
}

/** Answers a reference to the body: this publisher's subgraph knows its own only. */
export function bodyByReference({ code }: { code: unknown }, { body }: PublisherContext): PublisherBody {
  if (code === body) return { code: body, contact: null };
  if (typeof code === 'string' && isBodyCode(code)) {
    throw hubError('ANOTHER_PUBLISHER', `"${code}" is another body; this is the subgraph of "${body}".`);
  }
  throw hubError('BAD_REFERENCE', `${quoted(code)} is no body code; this is the subgraph of "${body}".`);
}
