import { parse, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { compiledExecutor } from '../../services/common/graphql/compiledExecution';
import { toSchema } from '../../services/common/http/subgraphApp';
import type { ComparisonContext } from '../../services/comparison/context';
import { comparisonSubgraph } from '../../services/comparison/subgraph';
import type { SubgraphAnswer } from './readAnswer';

/** How many questions of the planner's stay parsed. */
const MOST_PARSED = 500;

/**
 * The comparison in the gateway's own process. It keeps nothing and needs nothing but what it is handed: every account of
 * a comparison, which need not be written out and read again for that.
 */
export class InsideComparison {
  private readonly execute = compiledExecutor(toSchema(comparisonSubgraph()));
  private readonly parsed = new LRUCache<string, DocumentNode>({ max: MOST_PARSED });

  /** Everything that one request asks shares one context. */
  async ask(
    query: string,
    variables: Readonly<Record<string, unknown>> | undefined,
    contextValue: ComparisonContext,
  ): Promise<SubgraphAnswer> {
    const document = this.parsed.get(query) ?? parse(query, { noLocation: true });
    this.parsed.set(query, document);
    return this.execute({ document, variableValues: variables ?? {}, contextValue });
  }
}
