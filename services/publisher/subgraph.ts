import type { DataSource } from 'typeorm';
import { typePrefix } from '../common/contract/codes';
import { classesToSubgraph, type SubgraphSource } from '../common/graphql/classesToSubgraph';
import { withReferences } from '../common/graphql/references';
import { renameTypes } from '../common/graphql/renameTypes';
import { accountLoaders, type Unpublished } from './account/account.loaders';
import { accountByReference } from './account/account.reference';
import { AccountResolver } from './account/account.resolver';
import { PublisherAccount } from './account/account.type';
import { BodyResolver, bodyByReference } from './body/body.resolver';
import { PublisherBody } from './body/body.type';
import type { Reads } from './answers/keptReads';
import { ofItselfLoaders } from './body/ofItself.loaders';
import type { PublisherContext } from './context';

let template: SubgraphSource | undefined;

/** The subgraph with neutral type names, built once: classes for each publisher would cost more and leak types. */
export function publisherTemplate(): SubgraphSource {
  if (template) return template;
  const { typeDefs, resolvers } = classesToSubgraph({
    resolvers: [AccountResolver, BodyResolver],
    types: [PublisherAccount, PublisherBody],
    federation: ['@key', '@shareable'],
  });
  template = {
    typeDefs,
    resolvers: withReferences(resolvers, {
      PublisherAccount: accountByReference,
      PublisherBody: bodyByReference,
    }),
  };
  return template;
}

/** The subgraph of one body: leicestershire has LeicestershireAccount and LeicestershireBody. */
export function publisherSubgraph(body: string): SubgraphSource {
  const prefix = typePrefix(body);
  return renameTypes(publisherTemplate(), {
    PublisherAccount: `${prefix}Account`,
    PublisherBody: `${prefix}Body`,
  });
}

/**
 * The context of one request. `reads` may answer with what was read of the store before; `unpublished` shows the body its
 * own account as it would be.
 */
export function publisherContext(
  body: string,
  store: DataSource,
  { reads, unpublished }: { readonly reads?: Reads; readonly unpublished?: readonly Unpublished[] } = {},
): PublisherContext {
  return {
    body,
    store,
    loaders: accountLoaders(store, reads, unpublished),
    ofItself: ofItselfLoaders(store, reads),
  };
}
